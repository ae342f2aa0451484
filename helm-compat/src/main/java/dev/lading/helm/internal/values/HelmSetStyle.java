package dev.lading.helm.internal.values;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoValues;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.packages.internal.set.RuneScanner;
import dev.lading.packages.internal.set.SetStyle;
import dev.lading.sprig.internal.json.JsonReader;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How Helm reads the value after a key: the difference between {@code --set} and its kin. */
public sealed interface HelmSetStyle extends SetStyle {

  @Override
  default String quote(String text) {
    return GoFormat.quote(text);
  }

  @Override
  default String typeName(Object value) {
    return GoValues.typeName(value);
  }

  /** {@code --set}: booleans, null and integers are recognized. */
  record Typed() implements HelmSetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      return Words.read(in, Typed::value);
    }

    private static @Nullable Object value(String text) {
      Object value = TypedText.value(text);
      return value instanceof Long integer ? GoInteger.int64(integer) : value;
    }
  }

  /** {@code --set-string}: everything is text. */
  record Text() implements HelmSetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      return Words.read(in, text -> text);
    }
  }

  /**
   * {@code --set-file}: the value is the name of a file whose content is taken; an empty name is an
   * empty content.
   *
   * @param content gives the content of a file or throws a {@link FormatException}
   */
  record FileContent(UnaryOperator<String> content) implements HelmSetStyle {
    @Override
    public @Nullable Object read(RuneScanner in) {
      return in.atEnd() ? "" : Words.read(in, content::apply);
    }
  }

  /** {@code --set-json}: the value is JSON. */
  record Json() implements HelmSetStyle {
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
  record Literal() implements HelmSetStyle {
    @Override
    public boolean isLiteral() {
      return true;
    }

    @Override
    public @Nullable Object read(RuneScanner in) {
      return in.until("");
    }
  }
}
