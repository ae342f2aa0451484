package dev.lading.packages.internal.set;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the value after a key is read: the difference between {@code --set} and its kin. */
public interface SetStyle {

  /** Reads the value that follows. */
  @Nullable Object read(RuneScanner in);

  /** Whether no character of the flag has a meaning but those that end a key. */
  default boolean isLiteral() {
    return false;
  }

  /** A text in quotes, for messages. */
  default String quote(String text) {
    return '"' + text + '"';
  }

  /** What a value is called in messages. */
  default String typeName(Object value) {
    return value.getClass().getSimpleName();
  }

  /** Texts up to a comma, and lists of them in braces. */
  final class Words {

    private Words() {}

    /** Makes a value of a text. */
    @FunctionalInterface
    public interface Conversion {
      @Nullable Object of(String text);
    }

    /** Reads one text or a list of them. */
    public static @Nullable Object read(RuneScanner in, Conversion conversion) {
      if (in.atEnd()) {
        return conversion.of("");
      }
      return in.take('{') ? list(in, conversion) : conversion.of(in.until(","));
    }

    private static List<@Nullable Object> list(RuneScanner in, Conversion conversion) {
      List<@Nullable Object> list = new ArrayList<>();
      do {
        String text = in.until(",}");
        if (in.last() == RuneScanner.END) {
          throw new SetException("list must terminate with '}'");
        }
        list.add(conversion.of(text));
      } while (in.last() == ',');
      in.take(',');
      return list;
    }
  }

  /** The types {@code --set} recognizes. */
  final class TypedText {

    private TypedText() {}

    /** A Boolean, a Long, null, or the text itself. */
    public static @Nullable Object value(String text) {
      if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
        return text.equalsIgnoreCase("true");
      }
      if (text.equalsIgnoreCase("null")) {
        return null;
      }
      Long integer = text.equals("0") ? Long.valueOf(0) : integer(text);
      return integer == null ? text : integer;
    }

    private static @Nullable Long integer(String text) {
      if (text.isEmpty() || text.length() > 20 || text.charAt(0) == '0') {
        return null;
      }
      boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
      for (int i = signed ? 1 : 0; i < text.length(); i++) {
        if (text.charAt(i) < '0' || text.charAt(i) > '9') {
          return null;
        }
      }
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException tooLong) {
        return null;
      }
    }
  }
}
