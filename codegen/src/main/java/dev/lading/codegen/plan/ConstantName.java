package dev.lading.codegen.plan;

import java.util.Locale;
import java.util.Map;

/** The Java constant for a value of an enumeration. */
final class ConstantName {

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "",
          "EMPTY",
          "*",
          "ALL",
          "=",
          "EQUAL",
          "==",
          "EQUAL_EQUAL",
          "!=",
          "NOT_EQUAL",
          "<",
          "LESS",
          ">",
          "GREATER",
          "<=",
          "LESS_OR_EQUAL",
          ">=",
          "GREATER_OR_EQUAL");

  private ConstantName() {}

  /** {@code ReadWriteOnce} → {@code READ_WRITE_ONCE}; {@code *} → {@code ALL}. */
  static String of(String value) {
    String symbol = SYMBOLS.get(value);
    if (symbol != null) {
      return symbol;
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      append(name, value, i);
    }
    String words = name.toString().toUpperCase(Locale.ROOT);
    if (words.chars().allMatch(c -> c == '_')) {
      return "VALUE" + words;
    }
    return Character.isDigit(words.charAt(0)) ? "_" + words : words;
  }

  private static void append(StringBuilder name, String value, int i) {
    char c = value.charAt(i);
    if (c == '+') {
      name.append("_PLUS_");
    } else if (!isWordCharacter(c)) {
      name.append('_');
    } else {
      name.append(startsWord(value, i) ? "_" : "").append(c);
    }
  }

  private static boolean isWordCharacter(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** At a capital after a small letter or digit, or before one: FSGroup is FS_GROUP. */
  private static boolean startsWord(String value, int i) {
    if (i == 0 || !Character.isUpperCase(value.charAt(i))) {
      return false;
    }
    char before = value.charAt(i - 1);
    boolean acronymEnds =
        Character.isUpperCase(before)
            && i + 1 < value.length()
            && Character.isLowerCase(value.charAt(i + 1));
    return Character.isLowerCase(before) || Character.isDigit(before) || acronymEnds;
  }
}
