package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.sprig.internal.text.LetterCase;
import dev.lading.sprig.internal.text.WordCase;
import java.util.List;

/** Sprig's string functions (strings.go; docs/strings.md). */
final class StringFunctions {
  private StringFunctions() {}

  static FunctionFamily family() {
    return Families.of(
        "strings", List.of(trimming(), letterCase(), spacing(), cutting(), tests(), writing()));
  }

  private static List<TemplateFunction> trimming() {
    return List.of(
        named("trim")
            .takes(STRING)
            .gives(STRING)
            .does("Cuts white space off both ends.", (call, a) -> Trimming.space(a.string(0))),
        named("trimAll")
            .takes(STRING, STRING)
            .gives(STRING)
            .does(
                "Cuts any of the given characters off both ends.",
                (call, a) -> Trimming.anyOf(a.string(0), a.string(1))),
        named("trimall")
            .takes(STRING, STRING)
            .gives(STRING)
            .does(
                "Cuts any of the given characters off both ends.",
                (call, a) -> Trimming.anyOf(a.string(0), a.string(1))),
        named("trimSuffix")
            .takes(STRING, STRING)
            .gives(STRING)
            .does("Cuts an ending off.", (call, a) -> Trimming.suffix(a.string(0), a.string(1))),
        named("trimPrefix")
            .takes(STRING, STRING)
            .gives(STRING)
            .does("Cuts a beginning off.", (call, a) -> Trimming.prefix(a.string(0), a.string(1))));
  }

  private static List<TemplateFunction> letterCase() {
    return List.of(
        named("upper")
            .takes(STRING)
            .gives(STRING)
            .does("Makes all letters upper case.", (call, a) -> LetterCase.upper(a.string(0))),
        named("lower")
            .takes(STRING)
            .gives(STRING)
            .does("Makes all letters lower case.", (call, a) -> LetterCase.lower(a.string(0))),
        named("title")
            .takes(STRING)
            .gives(STRING)
            .does(
                "Makes the first letter of every word title case.",
                (call, a) -> LetterCase.title(a.string(0))),
        named("untitle")
            .takes(STRING)
            .gives(STRING)
            .does(
                "Makes the first letter of every word lower case.",
                (call, a) -> LetterCase.untitle(a.string(0))),
        named("swapcase")
            .takes(STRING)
            .gives(STRING)
            .does(
                "Makes upper case lower and lower case upper.",
                (call, a) -> LetterCase.swap(a.string(0))),
        named("snakecase")
            .takes(STRING)
            .gives(STRING)
            .does("Joins the words by underscores.", (call, a) -> WordCase.snake(a.string(0))),
        named("kebabcase")
            .takes(STRING)
            .gives(STRING)
            .does("Joins the words by hyphens.", (call, a) -> WordCase.kebab(a.string(0))),
        named("camelcase")
            .takes(STRING)
            .gives(STRING)
            .does(
                "Joins the words, each beginning with a capital.",
                (call, a) -> WordCase.pascal(a.string(0))));
  }

  private static List<TemplateFunction> spacing() {
    return List.of(
        named("repeat")
            .takes(INT, STRING)
            .gives(STRING)
            .does("Writes a string several times.", Spacing::repeat),
        named("indent")
            .takes(INT, STRING)
            .gives(STRING)
            .does("Puts spaces before every line.", (call, a) -> Spacing.indent(call, a, "")),
        named("nindent")
            .takes(INT, STRING)
            .gives(STRING)
            .does(
                "Begins a new line and puts spaces before every line.",
                (call, a) -> Spacing.indent(call, a, "\n")),
        named("nospace")
            .takes(STRING)
            .gives(STRING)
            .does("Drops all white space.", (call, a) -> Spacing.without(a.string(0))),
        named("wrap")
            .takes(INT, STRING)
            .gives(STRING)
            .does("Breaks lines at spaces.", Spacing::wrap),
        named("wrapWith")
            .takes(INT, STRING, STRING)
            .gives(STRING)
            .does(
                "Breaks lines at spaces, and long words, by a string of one's own.",
                Spacing::wrapWith));
  }

  private static List<TemplateFunction> cutting() {
    return List.of(
        named("substr")
            .takes(INT, INT, STRING)
            .gives(STRING)
            .does("Takes the bytes between two indexes.", (call, a) -> Cutting.substring(a)),
        named("trunc")
            .takes(INT, STRING)
            .gives(STRING)
            .does(
                "Keeps so many bytes, from the end when the number is negative.",
                (call, a) -> Cutting.truncate(a.integer(0), a.string(1))),
        named("abbrev")
            .takes(INT, STRING)
            .gives(STRING)
            .does("Shortens with three dots.", (call, a) -> Cutting.abbreviate(a)),
        named("abbrevboth")
            .takes(INT, INT, STRING)
            .gives(STRING)
            .does("Shortens with three dots on both sides.", (call, a) -> Cutting.both(a)),
        named("initials")
            .takes(STRING)
            .gives(STRING)
            .does("Takes the first letter of every word.", (call, a) -> Cutting.initials(a)));
  }

  private static List<TemplateFunction> tests() {
    return List.of(
        named("contains")
            .takes(STRING, STRING)
            .gives(BOOL)
            .does(
                "Tells whether the second string contains the first.",
                (call, a) -> a.string(1).contains(a.string(0))),
        named("hasPrefix")
            .takes(STRING, STRING)
            .gives(BOOL)
            .does(
                "Tells whether the second string begins with the first.",
                (call, a) -> a.string(1).startsWith(a.string(0))),
        named("hasSuffix")
            .takes(STRING, STRING)
            .gives(BOOL)
            .does(
                "Tells whether the second string ends with the first.",
                (call, a) -> a.string(1).endsWith(a.string(0))));
  }

  private static List<TemplateFunction> writing() {
    return List.of(
        named("quote")
            .takesMany(ANY)
            .gives(STRING)
            .does("Puts values between double quotes.", (call, a) -> quote(a)),
        named("squote")
            .takesMany(ANY)
            .gives(STRING)
            .does("Puts values between single quotes.", (call, a) -> singleQuote(a)),
        named("cat")
            .takesMany(ANY)
            .gives(STRING)
            .does("Writes values with spaces between.", (call, a) -> cat(a)),
        named("replace")
            .takes(STRING, STRING, STRING)
            .gives(STRING)
            .does("Replaces every occurrence.", StringFunctions::replace),
        named("plural")
            .takes(STRING, STRING, INT)
            .gives(STRING)
            .does(
                "Chooses a word for one or for many.",
                (call, a) -> a.integer(2) == 1 ? a.string(0) : a.string(1)));
  }

  private static String quote(Arguments a) {
    if (a.size() == 1) {
      Object value = a.value(0);
      return value == null ? "" : GoFormat.quote(TextOf.value(value));
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < a.size(); i++) {
      Object value = a.value(i);
      if (value != null) {
        out.append(out.length() == 0 ? "" : " ").append(GoFormat.quote(TextOf.value(value)));
      }
    }
    return out.toString();
  }

  private static String singleQuote(Arguments a) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < a.size(); i++) {
      Object value = a.value(i);
      if (value != null) {
        out.append(out.length() == 0 ? "'" : " '").append(GoFormat.value(value)).append('\'');
      }
    }
    return out.toString();
  }

  private static String cat(Arguments a) {
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < a.size(); i++) {
      Object value = a.value(i);
      if (value != null) {
        out.append(first ? "" : " ").append(GoFormat.value(value));
        first = false;
      }
    }
    return out.toString();
  }

  private static String replace(CallContext call, Arguments a) {
    String old = a.string(0);
    String replacement = a.string(1);
    String text = a.string(2);
    if (old.isEmpty()) {
      return Spacing.interleave(call, text, replacement);
    }
    int at = text.indexOf(old);
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      out.append(text, from, at).append(replacement);
      call.requireStringLength(out.length());
      from = at + old.length();
      at = text.indexOf(old, from);
    }
    return out.append(text, from, text.length()).toString();
  }
}
