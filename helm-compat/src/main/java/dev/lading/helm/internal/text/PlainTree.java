package dev.lading.helm.internal.text;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValue;
import dev.lading.gotemplate.value.GoValues;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What encoding/json makes of Go values, as a tree of maps, lists, texts, numbers and booleans.
 * What is plain already is not copied.
 */
public final class PlainTree {

  private static final int MAX_DEPTH = 1_000;

  private final boolean fieldOrder;

  private PlainTree(boolean fieldOrder) {
    this.fieldOrder = fieldOrder;
  }

  /** A struct under its JSON names. */
  private record Struct(Map<String, @Nullable Object> fields) implements GoObject {
    private static final GoType TYPE = GoType.struct("struct");

    @Override
    public GoType goType() {
      return TYPE;
    }

    @Override
    public List<String> fieldNames() {
      return List.copyOf(fields.keySet());
    }

    @Override
    public @Nullable Object field(String name) {
      return fields.get(name);
    }
  }

  /**
   * The plain tree of a value.
   *
   * @throws FunctionException for what has no JSON: functions, NaN, values that hold themselves
   */
  public static @Nullable Object of(@Nullable Object value) {
    return new PlainTree(false).of(value, 0);
  }

  /**
   * The same for a JSON writer: structs stay objects, whose fields keep their order.
   *
   * @throws FunctionException as {@link #of(Object)}
   */
  public static @Nullable Object inFieldOrder(@Nullable Object value) {
    return new PlainTree(true).of(value, 0);
  }

  private @Nullable Object of(@Nullable Object value, int depth) {
    if (value instanceof String text) {
      return GoStrings.toValidText(text);
    }
    if (value == null || value instanceof Boolean || value instanceof Long) {
      return value;
    }
    if (value instanceof Double number) {
      return finite(number);
    }
    if (depth > MAX_DEPTH) {
      throw new FunctionException(
          "json: unsupported value: encountered a cycle via " + GoValues.typeName(value));
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map, depth);
    }
    return value instanceof List<?> list ? ofList(list, depth) : ofOther(value, depth);
  }

  private static Double finite(Double number) {
    if (number.isNaN() || number.isInfinite()) {
      throw new FunctionException(
          "json: unsupported value: " + (number.isNaN() ? "NaN" : number > 0 ? "+Inf" : "-Inf"));
    }
    return number;
  }

  private Map<?, ?> ofMap(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> copy = null;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object plain = of(entry.getValue(), depth + 1);
      if (copy == null && plain != entry.getValue()) {
        copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> earlier : map.entrySet()) {
          copy.put((String) earlier.getKey(), earlier.getValue());
        }
      }
      if (copy != null) {
        copy.put((String) entry.getKey(), plain);
      }
    }
    return copy == null ? map : copy;
  }

  private List<?> ofList(List<?> list, int depth) {
    List<@Nullable Object> copy = null;
    for (int i = 0; i < list.size(); i++) {
      Object plain = of(list.get(i), depth + 1);
      if (copy == null && plain != list.get(i)) {
        copy = new ArrayList<>(list);
      }
      if (copy != null) {
        copy.set(i, plain);
      }
    }
    return copy == null ? list : copy;
  }

  private @Nullable Object ofOther(Object value, int depth) {
    if (value instanceof GoInteger integer) {
      boolean large = integer.isUnsigned() && integer.longValue() < 0;
      return large ? new BigInteger(integer.toString()) : (Object) integer.longValue();
    }
    if (value instanceof GoBytes bytes) {
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
    if (value instanceof JsonFields struct) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      struct.jsonFields().forEach((name, field) -> fields.put(name, of(field, depth + 1)));
      return fieldOrder ? new Struct(fields) : fields;
    }
    if (value instanceof GoObject object) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (String name : object.fieldNames()) {
        fields.put(name, object.field(name));
      }
      return ofMap(fields, depth);
    }
    throw new FunctionException("json: unsupported type: " + typeName(value));
  }

  private static String typeName(Object value) {
    return value instanceof GoValue ? GoValues.typeName(value) : value.getClass().getName();
  }
}
