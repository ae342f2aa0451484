package dev.lading.gotemplate.internal.builtin;

import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.format.Printer;
import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.value.GoStrings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** html, js, urlquery. */
final class EscapeFunctions {
  static final FunctionFamily FAMILY =
      FunctionFamily.onDemand(
          "escaping",
          new LinkedHashSet<>(List.of("html", "js", "urlquery")),
          EscapeFunctions::find);

  private static final String HEX = "0123456789ABCDEF";

  private EscapeFunctions() {}

  private static TemplateFunction find(String name) {
    return switch (name) {
      case "html" -> escaper(name, "Escapes for HTML text.", EscapeFunctions::html);
      case "js" -> escaper(name, "Escapes for JavaScript strings.", EscapeFunctions::js);
      case "urlquery" -> escaper(name, "Escapes for the query of a URL.", EscapeFunctions::query);
      default -> throw new IllegalArgumentException("no function " + name);
    };
  }

  private static TemplateFunction escaper(
      String name, String sentence, UnaryOperator<String> escape) {
    return TemplateFunction.named(name)
        .takesMany(ANY)
        .gives(STRING)
        .does(sentence, (call, a) -> escape.apply(text(call, a)));
  }

  /** The arguments printed as an action would print them, then as print does. */
  private static String text(CallContext call, Arguments arguments) {
    if (arguments.size() == 1 && arguments.value(0) instanceof String text) {
      return text;
    }
    List<@Nullable Object> printable = new ArrayList<>();
    for (Object value : arguments.from(0)) {
      printable.add(value == null ? "<no value>" : value);
    }
    return Printer.sprint(call::requireStringLength, printable);
  }

  private static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\uFFFD');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static String js(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      i += Character.charCount(rune);
      switch (rune) {
        case '\\' -> out.append("\\\\");
        case '\'' -> out.append("\\'");
        case '"' -> out.append("\\\"");
        case '<', '>', '&', '=' -> unicode(out, rune);
        default -> {
          boolean plain = rune < 0x80 ? rune >= ' ' : Quoting.isPrintable(rune);
          if (plain) {
            out.appendCodePoint(rune);
          } else {
            unicode(out, isEscapedByte(rune) ? 0xFFFD : rune);
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isEscapedByte(int rune) {
    return rune >= Character.MIN_SURROGATE && rune <= Character.MAX_SURROGATE;
  }

  private static void unicode(StringBuilder out, int rune) {
    out.append(String.format(Locale.ROOT, "\\u%04X", rune));
  }

  private static String query(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : GoStrings.toBytes(text)) {
      if (isUnreserved(b)) {
        out.append((char) b);
      } else if (b == ' ') {
        out.append('+');
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
      }
    }
    return out.toString();
  }

  private static boolean isUnreserved(byte b) {
    boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    return letter || (b >= '0' && b <= '9') || b == '-' || b == '_' || b == '.' || b == '~';
  }
}
