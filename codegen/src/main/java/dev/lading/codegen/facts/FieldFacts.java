package dev.lading.codegen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a type.
 *
 * @param name as in YAML
 * @param shape single value, list or map
 * @param type a scalar word ({@code string}, {@code int32}, {@code quantity}, …) or the name of a
 *     type ({@code apps.v1.DeploymentSpec})
 * @param required whether the published schema requires it
 * @param pointer whether absent differs from the zero value
 * @param values allowed or known values, if it is an enumeration
 * @param merge how patches and server-side apply merge it
 * @param defaultValue the declared default
 * @param since the first minor version with it; null when as old as its type
 * @param featureGates the gates it depends on
 */
public record FieldFacts(
    String name,
    Shape shape,
    String type,
    boolean required,
    boolean pointer,
    @Nullable ValueFacts values,
    MergeFacts merge,
    @Nullable String defaultValue,
    @Nullable String since,
    List<String> featureGates) {

  /** How many values a field holds. */
  public enum Shape {
    /** One. */
    SINGLE(""),
    /** A list. */
    LIST("[]"),
    /** A map from texts. */
    MAP("map:"),
    /** A map from texts to lists. */
    MAP_OF_LISTS("map:[]");

    private final String prefix;

    Shape(String prefix) {
      this.prefix = prefix;
    }

    /** What precedes the type in the table. */
    public String prefix() {
      return prefix;
    }
  }

  /** Whether {@link #type} names a type of the table. */
  public boolean isObject() {
    return type.indexOf('.') > 0;
  }
}
