package dev.lading.overlay.internal.replace;

import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.select.Selector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies a value to other fields (kustomize {@code api/types/replacement.go}).
 *
 * @param source where the value comes from; null when it is given
 * @param sourceValue the value itself; null when it comes from a field
 * @param targets where it goes; null when none are given
 */
public record Replacement(
    @Nullable Source source, @Nullable String sourceValue, @Nullable List<Target> targets) {

  /**
   * A field the value comes from.
   *
   * @param id the exact values that pick the one resource; empty parts pick any
   * @param fieldPath the field
   * @param options how the value is cut out of the field
   */
  public record Source(ResId id, String fieldPath, @Nullable Options options) {

    /** The field, {@code metadata.name} when none is given. */
    String field() {
      return fieldPath.isEmpty() ? DEFAULT_FIELD : fieldPath;
    }

    /** As messages have it. */
    @Override
    public String toString() {
      String text = id.toString() + (fieldPath.isEmpty() ? "" : ":" + fieldPath);
      String shown = options == null ? "" : options.shown();
      return shown.isEmpty() ? text : text + ":" + shown;
    }
  }

  /**
   * Fields the value goes to.
   *
   * @param select the resources, by exact values; null when it is not given
   * @param reject resources that are left out
   * @param fieldPaths the fields
   * @param options how the value goes into the fields
   */
  public record Target(
      @Nullable Selector select,
      List<Selector> reject,
      List<String> fieldPaths,
      @Nullable Options options) {

    /** The fields, {@code metadata.name} when none is given. */
    List<String> fields() {
      return fieldPaths.isEmpty() ? List.of(DEFAULT_FIELD) : fieldPaths;
    }
  }

  /**
   * How a value is a part of a text.
   *
   * @param delimiter what separates the parts; empty for the whole text
   * @param index which part
   * @param create whether missing fields are made
   */
  public record Options(String delimiter, int index, boolean create) {

    String shown() {
      return delimiter.isEmpty() && !create ? "" : delimiter + "(" + index + "), create=" + create;
    }
  }

  private static final String DEFAULT_FIELD = "metadata.name";
}
