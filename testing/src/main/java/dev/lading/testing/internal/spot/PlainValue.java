package dev.lading.testing.internal.spot;

import dev.lading.model.ApiObject;
import dev.lading.model.Binary;
import dev.lading.model.EnumValue;
import dev.lading.model.IntOrString;
import dev.lading.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as YAML has them: maps, lists, texts, numbers, booleans and null. Two are the same when
 * their YAML is: numbers by amount, maps whatever their order.
 */
public final class PlainValue {

  private static final int LONGEST = 300;

  private PlainValue() {}

  /** The plain value of anything a manifest may hold, values of the model included. */
  public static @Nullable Object of(@Nullable Object value) {
    if (value instanceof ApiObject object) {
      return of(object.toTree());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((name, member) -> members.put(String.valueOf(name), of(member)));
      return members;
    }
    if (value instanceof Iterable<?> items) {
      List<@Nullable Object> list = new ArrayList<>();
      items.forEach(item -> list.add(of(item)));
      return list;
    }
    return value instanceof Number number ? (Object) amount(number) : scalar(value);
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value instanceof EnumValue constant) {
      return constant.value();
    }
    if (value instanceof IntOrString either) {
      return either.isInt() ? (Object) new BigDecimal(either.asText()) : either.asText();
    }
    if (value instanceof Binary binary) {
      return binary.base64();
    }
    return value == null || value instanceof Boolean ? value : value.toString();
  }

  private static BigDecimal amount(Number number) {
    BigDecimal exact =
        number instanceof BigInteger || number instanceof Long || number instanceof Integer
            ? new BigDecimal(number.toString())
            : BigDecimal.valueOf(number.doubleValue());
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }

  /** Whether two values are the same in YAML. */
  public static boolean same(@Nullable Object one, @Nullable Object other) {
    Object first = of(one);
    return first == null ? other == null : first.equals(of(other));
  }

  /** Whether two values are the same, or amounts that are the same, such as 0.5 and 500m. */
  public static boolean sameAmount(@Nullable Object one, @Nullable Object other) {
    if (same(one, other)) {
      return true;
    }
    BigDecimal first = asAmount(one);
    BigDecimal second = asAmount(other);
    return first != null && second != null && first.compareTo(second) == 0;
  }

  /** The number or quantity a value stands for, or null. */
  public static @Nullable BigDecimal asAmount(@Nullable Object value) {
    Object plain = of(value);
    if (plain instanceof BigDecimal number) {
      return number;
    }
    try {
      return plain instanceof String text ? Quantity.of(text).amount() : null;
    } catch (IllegalArgumentException noQuantity) {
      return null;
    }
  }

  /**
   * Whether a value has at least what another has: maps all its members, lists all its items, in
   * any order, each at least; everything else is the same.
   */
  public static boolean includes(@Nullable Object whole, @Nullable Object part) {
    return plainIncludes(of(whole), of(part));
  }

  private static boolean plainIncludes(@Nullable Object whole, @Nullable Object part) {
    if (whole instanceof Map<?, ?> map && part instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .allMatch(
              member ->
                  map.containsKey(member.getKey())
                      && plainIncludes(map.get(member.getKey()), member.getValue()));
    }
    if (whole instanceof List<?> list && part instanceof List<?> items) {
      return items.stream()
          .allMatch(item -> list.stream().anyMatch(candidate -> plainIncludes(candidate, item)));
    }
    return same(whole, part);
  }

  /** A value on one line, texts in quotes, cut when it is long. */
  public static String shown(@Nullable Object value) {
    String text = inline(of(value));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String inline(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      StringJoiner members = new StringJoiner(", ", "{", "}");
      new TreeMap<>(map).forEach((name, member) -> members.add(name + ": " + inline(member)));
      return members.toString();
    }
    if (value instanceof List<?> list) {
      StringJoiner items = new StringJoiner(", ", "[", "]");
      list.forEach(item -> items.add(inline(item)));
      return items.toString();
    }
    if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }
}
