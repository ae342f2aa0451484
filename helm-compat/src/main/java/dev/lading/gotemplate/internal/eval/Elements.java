package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValue;
import dev.lading.gotemplate.value.GoValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements a range walks, one at a time. */
abstract class Elements {
  @Nullable Object key;
  @Nullable Object element;

  /** Whether the element comes out of an interface-typed slot. */
  boolean boxed;

  /** Goes to the next element; false when there is none. */
  abstract boolean next();

  /** True for integers, whose range has one variable only. */
  boolean isInteger() {
    return false;
  }

  /** The elements of a value; {@code null} when Go cannot walk it. */
  @SuppressWarnings("unchecked") // only string-keyed maps of Go values occur
  static @Nullable Elements of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new OfMap((Map<String, @Nullable Object>) map);
    }
    if (value instanceof List<?> list) {
      return new OfList(list);
    }
    if (value instanceof GoBytes bytes) {
      return new OfBytes(bytes);
    }
    if (value instanceof Long count) {
      return new OfInt(count);
    }
    return value instanceof GoInteger count ? new OfInteger(count) : null;
  }

  private static boolean hasInterfaces(Object collection) {
    if (!(collection instanceof GoValue typed)) {
      return true;
    }
    GoType element = typed.goType().element();
    return element != null && element.kind() == GoKind.INTERFACE;
  }

  private static final class OfMap extends Elements {
    private final Map<String, @Nullable Object> map;
    private final String[] keys;
    private int index;

    OfMap(Map<String, @Nullable Object> map) {
      this.map = map;
      this.keys = GoValues.sortedKeys(map);
      this.boxed = hasInterfaces(map);
    }

    @Override
    boolean next() {
      if (index == keys.length) {
        return false;
      }
      key = keys[index];
      element = map.get(keys[index++]);
      return true;
    }
  }

  private static final class OfList extends Elements {
    private final List<?> list;
    private final int size;
    private int index;

    OfList(List<?> list) {
      this.list = list;
      this.size = list.size();
      this.boxed = hasInterfaces(list);
    }

    @Override
    boolean next() {
      if (index == size) {
        return false;
      }
      key = (long) index;
      element = list.get(index++);
      return true;
    }
  }

  private static final class OfBytes extends Elements {
    private final GoBytes bytes;
    private int index;

    OfBytes(GoBytes bytes) {
      this.bytes = bytes;
    }

    @Override
    boolean next() {
      if (index == bytes.size()) {
        return false;
      }
      key = (long) index;
      element = GoInteger.uint8(bytes.get(index++));
      return true;
    }
  }

  private static final class OfInt extends Elements {
    private final long count;
    private long index;

    OfInt(long count) {
      this.count = count;
    }

    @Override
    boolean isInteger() {
      return true;
    }

    @Override
    boolean next() {
      if (index >= count) {
        return false;
      }
      element = index++;
      return true;
    }
  }

  private static final class OfInteger extends Elements {
    private final GoInteger count;
    private long index;

    OfInteger(GoInteger count) {
      this.count = count;
    }

    @Override
    boolean isInteger() {
      return true;
    }

    @Override
    boolean next() {
      long limit = count.longValue();
      boolean more = count.isUnsigned() ? Long.compareUnsigned(index, limit) < 0 : index < limit;
      if (more) {
        element = GoInteger.of(count.goType(), index++);
      }
      return more;
    }
  }
}
