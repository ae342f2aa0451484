package dev.lading.gotemplate.internal.builtin;

import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.VALUE;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValue;
import dev.lading.gotemplate.value.GoValues;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** len, index, slice. */
final class CollectionFunctions {
  static final TemplateFunction LEN =
      TemplateFunction.named("len")
          .takes(VALUE)
          .gives(INT)
          .does("How many elements, or bytes of a string.", (call, a) -> (long) length(a.value(0)));

  static final FunctionFamily FAMILY =
      FunctionFamily.of(
          "collections",
          LEN,
          TemplateFunction.named("index")
              .takesMany(VALUE, VALUE)
              .gives(VALUE)
              .does(
                  "An element of a list, map or string, and of that, and so on.",
                  (call, a) -> index(a)),
          TemplateFunction.named("slice")
              .takesMany(VALUE, VALUE)
              .gives(VALUE)
              .does("A part of a list or string.", (call, a) -> slice(a)));

  private CollectionFunctions() {}

  // --- len ---

  private static int length(@Nullable Object value) {
    if (value == null) {
      throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
    }
    int size = sizeOf(value);
    if (size < 0) {
      throw new FunctionException("len of type " + GoValues.typeName(value));
    }
    return size;
  }

  /** Go's len; -1 where there is none. */
  private static int sizeOf(Object value) {
    if (value instanceof String text) {
      return GoStrings.length(text);
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (value instanceof List<?> list) {
      return list.size();
    }
    return value instanceof GoBytes bytes ? bytes.size() : -1;
  }

  // --- index ---

  private static @Nullable Object index(Arguments arguments) {
    Object item = arguments.value(0);
    if (item == null) {
      throw new FunctionException("index of untyped nil");
    }
    for (int i = 1; i < arguments.size(); i++) {
      item = element(item, arguments.value(i));
    }
    return item;
  }

  private static @Nullable Object element(@Nullable Object item, @Nullable Object index) {
    if (item == null) {
      throw new FunctionException("index of nil pointer");
    }
    if (item instanceof Map<?, ?> map) {
      return entry(map, index);
    }
    int size = sizeOf(item);
    if (size < 0) {
      throw new FunctionException("can't index item of type " + GoValues.typeName(item));
    }
    int at = number(index, size);
    if (at == size) {
      throw new FunctionException(
          "reflect: " + (item instanceof String ? "string" : "slice") + " index out of range");
    }
    return at(item, at);
  }

  private static @Nullable Object at(Object item, int index) {
    if (item instanceof List<?> list) {
      return list.get(index);
    }
    GoBytes bytes = item instanceof GoBytes already ? already : GoBytes.of((String) item);
    return GoInteger.uint8(bytes.get(index));
  }

  private static @Nullable Object entry(Map<?, ?> map, @Nullable Object key) {
    if (key == null) {
      throw new FunctionException("value is nil; should be of type string");
    }
    if (!(key instanceof String)) {
      throw new FunctionException(
          "value has type " + GoValues.typeName(key) + "; should be string");
    }
    Object found = map.get(key);
    return found == null && map instanceof GoValue typed && !map.containsKey(key)
        ? zeroOf(typed.goType())
        : found;
  }

  private static @Nullable Object zeroOf(GoType map) {
    GoType element = map.element();
    return element != null && element.equals(GoType.STRING) ? "" : null;
  }

  private static int number(@Nullable Object index, int limit) {
    if (index == null) {
      throw new FunctionException("cannot index slice/array with nil");
    }
    long number;
    if (index instanceof Long plain) {
      number = plain;
    } else if (index instanceof GoInteger other) {
      number = other.longValue();
    } else {
      throw new FunctionException("cannot index slice/array with type " + GoValues.typeName(index));
    }
    if (number < 0 || number > limit) {
      throw new FunctionException("index out of range: " + number);
    }
    return (int) number;
  }

  // --- slice ---

  private static Object slice(Arguments arguments) {
    Object item = arguments.value(0);
    int indexes = arguments.size() - 1;
    if (item == null) {
      throw new FunctionException("slice of untyped nil");
    }
    if (indexes > 3) {
      throw new FunctionException("too many slice indexes: " + indexes);
    }
    int size = item instanceof Map<?, ?> ? -1 : sizeOf(item);
    if (size < 0) {
      throw new FunctionException("can't slice item of type " + GoValues.typeName(item));
    }
    if (indexes == 3 && item instanceof String) {
      throw new FunctionException("cannot 3-index slice a string");
    }
    int[] bounds = {0, size, size};
    for (int i = 0; i < indexes; i++) {
      bounds[i] = number(arguments.value(i + 1), size);
    }
    requireOrder(bounds[0], bounds[1]);
    if (indexes == 3) {
      requireOrder(bounds[1], bounds[2]);
    }
    return part(item, bounds[0], bounds[1]);
  }

  private static void requireOrder(int from, int to) {
    if (from > to) {
      throw new FunctionException("invalid slice index: " + from + " > " + to);
    }
  }

  private static Object part(Object item, int from, int to) {
    if (item instanceof String text) {
      return GoStrings.fromBytes(Arrays.copyOfRange(GoStrings.toBytes(text), from, to));
    }
    if (item instanceof GoBytes bytes) {
      return bytes.slice(from, to);
    }
    List<?> list = Collections.unmodifiableList(((List<?>) item).subList(from, to));
    return item instanceof GoValue typed ? GoList.of(typed.goType(), list) : list;
  }
}
