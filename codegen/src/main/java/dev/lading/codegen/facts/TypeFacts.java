package dev.lading.codegen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of the API.
 *
 * @param name package, version and Go name: {@code apps.v1.DeploymentSpec}
 * @param fields in ascending order of their names
 * @param typeMeta whether apiVersion and kind are its TypeMeta
 * @param atomic whether server-side apply replaces it as a whole
 * @param since the first minor version with it; null when older than the facts reach
 * @param open whether objects may have members besides the fields
 */
public record TypeFacts(
    String name,
    List<FieldFacts> fields,
    boolean typeMeta,
    boolean atomic,
    @Nullable String since,
    boolean open) {

  /** The Go package and version: {@code apps.v1}. */
  public String packageName() {
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** The Go name: {@code DeploymentSpec}. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
