package dev.lading.manifest;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.io.ObjectWriter;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.model.io.Trees;
import dev.lading.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a kind the model has no type for, such as a custom resource: an immutable tree.
 *
 * <p>A tree holds {@code Map<String, ?>}, {@code List<?>}, String, Boolean, Long, BigInteger,
 * Double and null, and nothing is lost between it and YAML.
 */
public final class GenericResource implements KubernetesResource {

  private final Map<String, @Nullable Object> tree;
  private final String apiVersion;
  private final String kind;
  private final ObjectMeta metadata;

  private GenericResource(Map<String, @Nullable Object> tree) {
    this.tree = tree;
    this.apiVersion = required(tree, "apiVersion");
    this.kind = required(tree, "kind");
    this.metadata =
        tree.get("metadata") instanceof Map<?, ?> meta ? metadata(meta) : ObjectMeta.EMPTY;
  }

  private static ObjectMeta metadata(Map<?, ?> tree) {
    try {
      return ObjectMeta.read(new TreeObjectReader(tree));
    } catch (IllegalArgumentException unfit) {
      throw new ManifestException(
          Problem.of("manifest-metadata", "The metadata does not fit: " + unfit.getMessage())
              .withPath("metadata"));
    }
  }

  /**
   * A resource with the fields of a tree, which is copied.
   *
   * @throws ManifestException when apiVersion or kind is missing, or the metadata does not fit its
   *     type
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static GenericResource of(Map<String, ?> tree) {
    return new GenericResource(Trees.copyOf(tree));
  }

  private static String required(Map<String, @Nullable Object> tree, String field) {
    if (tree.get(field) instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new ManifestException(
        Problem.of("manifest-type-meta", "A resource needs " + field).withPath(field));
  }

  @Override
  public String apiVersion() {
    return apiVersion;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public ObjectMeta metadata() {
    return metadata;
  }

  @Override
  public GenericResource withMetadata(ObjectMeta newMetadata) {
    return with("metadata", newMetadata.toTree());
  }

  /** The value of a field, or null; a path walks into objects and lists. */
  public @Nullable Object get(FieldPath path) {
    return path.in(tree);
  }

  /** A copy in which a top-level field has another value, which is copied; null takes it away. */
  public GenericResource with(String field, @Nullable Object value) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(tree);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return of(changed);
  }

  /** The fields, unmodifiable at every level, in source order. */
  @Override
  public Map<String, @Nullable Object> toTree() {
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> unknownFields() {
    return Map.of();
  }

  @Override
  public void writeTo(ObjectWriter out) {
    out.tree(tree);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GenericResource resource && tree.equals(resource.tree);
  }

  @Override
  public int hashCode() {
    return Objects.hash(apiVersion, kind, metadata);
  }

  /** What it is called; never its content, which may be secret. */
  @Override
  public String toString() {
    return "GenericResource{" + id() + "}";
  }
}
