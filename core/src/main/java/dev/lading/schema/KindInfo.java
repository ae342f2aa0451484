package dev.lading.schema;

import dev.lading.model.Stability;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of the API. */
public final class KindInfo {

  private final Schema schema;
  private final String apiVersion;
  private final String kind;
  private final String typeName;
  private final Stability stability;
  private final Properties properties;

  private KindInfo(Schema schema, List<String> words) {
    this.schema = schema;
    this.apiVersion = words.get(1);
    this.kind = words.get(2);
    this.typeName = words.get(3);
    this.stability = Stability.valueOf(words.get(4).toUpperCase(Locale.ROOT));
    this.properties = new Properties(words.subList(5, words.size()));
  }

  static KindInfo parse(Schema schema, String line) {
    return new KindInfo(schema, Properties.words(line));
  }

  /** Such as {@code apps/v1}. */
  public String apiVersion() {
    return apiVersion;
  }

  /** Such as {@code Deployment}. */
  public String kind() {
    return kind;
  }

  /** The type of its objects. */
  public TypeInfo type() {
    return schema.requireType(typeName);
  }

  /** How far along this version of the kind is. */
  public Stability stability() {
    return stability;
  }

  /** The name in request paths, such as {@code deployments}; empty for request-only kinds. */
  public Optional<String> plural() {
    return properties.text("plural");
  }

  /** Whether objects live in a namespace; empty when the API does not say. */
  public Optional<Boolean> namespaced() {
    return properties.text("scope").map("namespaced"::equals);
  }

  /** Whether it is certain that objects live outside of namespaces. */
  public boolean isClusterScoped() {
    return !namespaced().orElse(true);
  }

  /** Whether users keep such objects in files; false for requests and lists. */
  public boolean isManifest() {
    return properties.has("manifest");
  }

  /** Whether it is a list of another kind. */
  public boolean isList() {
    return properties.has("list");
  }

  /** The first minor version with it; {@code <=1.17} for older ones. */
  public String since() {
    return properties.text("since").orElse("");
  }

  /** The minor version that introduced this version of the kind, if known. */
  public Optional<String> introduced() {
    return properties.text("introduced");
  }

  /** The minor version that deprecates it, if any. */
  public Optional<String> deprecated() {
    return properties.text("deprecated");
  }

  /** The minor version that removes it, if any. */
  public Optional<String> removed() {
    return properties.text("removed");
  }

  /** Such as {@code /status}. */
  public List<String> subresources() {
    return properties.list("subresources");
  }

  @Override
  public String toString() {
    return apiVersion + " " + kind;
  }
}
