package dev.lading.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * For generated builders: runs a lambda on the builder of a nested value; a missing field is
 * reported with its path.
 */
public final class NestedBuilders {

  private NestedBuilders() {}

  /** The value of the field {@code field} of {@code typeName}. */
  public static <T, B extends ObjectBuilder<T>> T field(
      String typeName, String field, B builder, Consumer<? super B> change) {
    try {
      change.accept(builder);
      return builder.build();
    } catch (MissingFieldException e) {
      throw e.within(typeName, field);
    }
  }

  /** The next element of the list {@code field} of {@code typeName}. */
  public static <T, B extends ObjectBuilder<T>> T element(
      String typeName,
      String field,
      @Nullable List<T> list,
      B builder,
      Consumer<? super B> change) {
    try {
      change.accept(builder);
      return builder.build();
    } catch (MissingFieldException e) {
      int index = list == null ? 0 : list.size();
      throw e.within(typeName, field + "[" + index + "]");
    }
  }

  /** The value under {@code key} in the map {@code field} of {@code typeName}. */
  public static <T, B extends ObjectBuilder<T>> T entry(
      String typeName, String field, String key, B builder, Consumer<? super B> change) {
    try {
      change.accept(builder);
      return builder.build();
    } catch (MissingFieldException e) {
      throw e.within(typeName, field + "[" + key + "]");
    }
  }
}
