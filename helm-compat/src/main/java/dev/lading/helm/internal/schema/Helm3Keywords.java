package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.regex.GoPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of one schema as Helm 3 reads them: what has not the form it expects is refused in
 * gojsonschema's words ({@code locales.go}).
 */
record Helm3Keywords(Map<?, ?> object, Helm3Draft draft) {

  boolean has(String keyword) {
    return object.containsKey(keyword);
  }

  @Nullable Object get(String keyword) {
    return object.get(keyword);
  }

  /** A Go panic, which Helm turns into an error. */
  static FormatException panic(@Nullable Object value, String wanted) {
    return new FormatException(
        "unable to validate schema: interface conversion: interface {} is "
            + Helm3Draft.goType(value)
            + ", not "
            + wanted);
  }

  Map<?, ?> mapOf(String keyword) {
    if (!(get(keyword) instanceof Map<?, ?> map)) {
      throw new FormatException(keyword + " must be of type object");
    }
    return map;
  }

  @Nullable Double number(String keyword) {
    if (!has(keyword)) {
      return null;
    }
    if (!(get(keyword) instanceof Double number)) {
      throw new FormatException(keyword + " must be of a number");
    }
    return number;
  }

  boolean isTrue(String keyword) {
    return Boolean.TRUE.equals(get(keyword));
  }

  /** A boolean in draft 4, a number in later ones. */
  @Nullable Double exclusive(String keyword, String limit, @Nullable Double limited) {
    Object value = get(keyword);
    boolean older = draft == Helm3Draft.DRAFT_4 || draft == Helm3Draft.HYBRID;
    boolean newer = draft != Helm3Draft.DRAFT_4;
    if (older && value instanceof Boolean exclusive) {
      if (limited == null) {
        throw new FormatException(keyword + " cannot be used without " + limit);
      }
      return exclusive ? limited : null;
    }
    if (newer && value instanceof Double number) {
      return number;
    }
    throw invalidType(older && newer ? "boolean/number" : older ? "boolean" : "number", keyword);
  }

  static GoPattern pattern(String regex, String problem) {
    try {
      return GoPattern.compile(regex);
    } catch (FunctionException malformed) {
      throw new FormatException(problem);
    }
  }

  int count(String keyword) {
    if (!has(keyword)) {
      return -1;
    }
    if (!(get(keyword) instanceof Double number) || !JsonType.isWhole(number)) {
      throw new FormatException(keyword + " must be of an integer");
    }
    if (number < 0) {
      throw new FormatException(keyword + " must be greater than or equal to 0");
    }
    return number.intValue();
  }

  List<?> list(String keyword) {
    return list(keyword, keyword);
  }

  /** The items of a list; upstream names another keyword when {@code allOf} is none. */
  List<?> list(String keyword, String named) {
    if (!has(keyword)) {
      return List.of();
    }
    if (!(get(keyword) instanceof List<?> list)) {
      throw new FormatException(named + " must be of an array");
    }
    return list;
  }

  @Nullable String text(String keyword) {
    if (!has(keyword)) {
      return null;
    }
    if (!(get(keyword) instanceof String text)) {
      throw invalidType("string", keyword);
    }
    return text;
  }

  /** The types asked for; empty when none are. */
  Set<JsonType> types() {
    if (!has("type")) {
      return Set.of();
    }
    Object type = get("type");
    if (!(type instanceof String) && !(type instanceof List)) {
      throw invalidType("string/array of strings", "type");
    }
    Set<JsonType> known = new LinkedHashSet<>();
    for (Object one : type instanceof List<?> several ? several : List.of(type)) {
      known.add(type(one, known));
    }
    return known;
  }

  private static JsonType type(@Nullable Object word, Set<JsonType> known) {
    if (JsonType.isNumber(word)) {
      throw panic(word, "string");
    }
    if (!(word instanceof String)) {
      throw invalidType("string/array of strings", "type");
    }
    JsonType type = JsonType.of(word);
    if (type == null) {
      throw new FormatException(
          "has a primitive type that is NOT VALID -- given: /"
              + word
              + "/ Expected valid values are:"
              + "[array boolean integer number null object string]");
    }
    if (known.contains(type)) {
      throw new FormatException(word + " type is duplicated");
    }
    return type;
  }

  static boolean isSchema(@Nullable Object value) {
    return value instanceof Map || value instanceof Boolean;
  }

  static FormatException invalidType(String expected, String keyword) {
    return new FormatException("Invalid type. Expected: " + expected + ", given: " + keyword);
  }
}
