package dev.lading.gotemplate.value;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A slice of another type than {@code []interface{}}: {@code []string}, {@code []int}, {@code
 * []map[string]interface{}} … A read-only view of the list it was made from.
 *
 * <p>The caller sees to it that the elements are of the type's element type.
 */
public final class GoList extends AbstractList<@Nullable Object> implements GoValue, RandomAccess {
  private final GoType type;
  private final List<? extends @Nullable Object> elements;

  private GoList(GoType type, List<? extends @Nullable Object> elements) {
    this.type = type;
    this.elements = elements;
  }

  /**
   * A slice of that type over these elements.
   *
   * @throws IllegalArgumentException when the type is no slice
   */
  public static GoList of(GoType type, List<? extends @Nullable Object> elements) {
    if (type.kind() != GoKind.SLICE) {
      throw new IllegalArgumentException(type.name() + " is not a slice");
    }
    return new GoList(type, elements);
  }

  /** A {@code []string}. */
  public static GoList strings(List<String> elements) {
    return new GoList(GoType.STRINGS, elements);
  }

  /** A {@code []int}. */
  public static GoList ints(List<Long> elements) {
    return new GoList(GoType.INTS, elements);
  }

  @Override
  public GoType goType() {
    return type;
  }

  @Override
  public @Nullable Object get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }
}
