package dev.lading.helm.internal.values;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the value after a key is read: the difference between {@code --set} and its kin. */
public sealed interface SetStyle {

  /** Reads the value that follows. */
  @Nullable Object read(RuneScanner in);

  /** {@code --set}: booleans, null and integers are recognized. */
  record Typed() implements SetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      return Words.read(in, Typed::value);
    }

    private static @Nullable Object value(String text) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "true" -> {
          return true;
        }
        case "false" -> {
          return false;
        }
        case "null" -> {
          return null;
        }
        default -> {
          Long integer = text.equals("0") ? Long.valueOf(0) : integer(text);
          return integer == null ? text : GoInteger.int64(integer);
        }
      }
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

  /** {@code --set-string}: everything is text. */
  record Text() implements SetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      return Words.read(in, text -> text);
    }
  }

  /**
   * {@code --set-file}: the value is the name of a file whose content is taken.
   *
   * @param content gives the content of a file or throws a {@link FormatException}
   */
  record FileContent(UnaryOperator<String> content) implements SetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      return Words.read(in, content::apply);
    }
  }

  /** {@code --set-json}: the value is JSON. */
  record Json() implements SetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      if (in.takeEmptyValue()) {
        return null;
      }
      try {
        JsonReader.Prefix json = JsonReader.readPrefix(in.rest());
        in.skip(json.length());
        in.takeEmptyValue();
        return json.value();
      } catch (FunctionException malformed) {
        throw new FormatException(malformed.text());
      }
    }
  }

  /** {@code --set-literal}: all that follows is the text. */
  record Literal() implements SetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      return in.until("");
    }
  }

  /** Texts up to a comma, and lists of them in braces. */
  final class Words {
    private Words() {}

    /** Makes a value of a text. */
    interface Conversion {
      @Nullable Object of(String text);
    }

    static @Nullable Object read(RuneScanner in, Conversion conversion) {
      if (in.atEnd()) {
        return "";
      }
      return in.take('{') ? list(in, conversion) : conversion.of(in.until(","));
    }

    private static List<@Nullable Object> list(RuneScanner in, Conversion conversion) {
      List<@Nullable Object> list = new ArrayList<>();
      do {
        String text = in.until(",}");
        if (in.last() == RuneScanner.END) {
          throw new FormatException("list must terminate with '}'");
        }
        list.add(conversion.of(text));
      } while (in.last() == ',');
      in.take(',');
      return list;
    }
  }
}
