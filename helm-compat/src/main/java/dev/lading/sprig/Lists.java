package dev.lading.sprig;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoValues;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Slices of any element type, as the list functions take them by reflection. */
final class Lists {
  private Lists() {}

  /** The elements of a slice, {@code null} when the value is none. */
  static @Nullable List<? extends @Nullable Object> find(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    return value instanceof GoBytes bytes ? new ByteList(bytes) : null;
  }

  /**
   * The elements of a slice.
   *
   * @throws FunctionException when it is none: the problem and the kind of the value
   */
  static List<? extends @Nullable Object> require(@Nullable Object value, String problem) {
    if (value == null) {
      throw nilPointer();
    }
    List<? extends @Nullable Object> list = find(value);
    if (list == null) {
      throw new FunctionException(problem + GoValues.kindOf(value).goName());
    }
    return list;
  }

  /** How Go fails where a function asks nil for its type. */
  static FunctionException nilPointer() {
    return FunctionException.runtimeError("invalid memory address or nil pointer dereference");
  }

  private static final class ByteList extends AbstractList<Object> {
    private final GoBytes bytes;

    ByteList(GoBytes bytes) {
      this.bytes = bytes;
    }

    @Override
    public Object get(int index) {
      return GoInteger.uint8(bytes.get(index) & 0xFF);
    }

    @Override
    public int size() {
      return bytes.size();
    }
  }
}
