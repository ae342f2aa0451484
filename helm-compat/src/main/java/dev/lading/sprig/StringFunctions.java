package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.sprig.internal.text.LetterCase;
import dev.lading.sprig.internal.text.WordCase;

/** Sprig's string functions (strings.go; docs/strings.md). */
final class StringFunctions {
  private StringFunctions() {}

  /** The function of that name of the page. */
  static TemplateFunction find(String name) {
    return trimming(name);
  }

  private static TemplateFunction trimming(String name) {
    return switch (name) {
      case "trim" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does("Cuts white space off both ends.", (call, a) -> Trimming.space(a.string(0)));
      case "trimAll" ->
          named(name)
              .takes(STRING, STRING)
              .gives(STRING)
              .does(
                  "Cuts any of the given characters off both ends.",
                  (call, a) -> Trimming.anyOf(a.string(0), a.string(1)));
      case "trimall" ->
          named(name)
              .takes(STRING, STRING)
              .gives(STRING)
              .does(
                  "Cuts any of the given characters off both ends.",
                  (call, a) -> Trimming.anyOf(a.string(0), a.string(1)));
      case "trimSuffix" ->
          named(name)
              .takes(STRING, STRING)
              .gives(STRING)
              .does("Cuts an ending off.", (call, a) -> Trimming.suffix(a.string(0), a.string(1)));
      case "trimPrefix" ->
          named(name)
              .takes(STRING, STRING)
              .gives(STRING)
              .does(
                  "Cuts a beginning off.", (call, a) -> Trimming.prefix(a.string(0), a.string(1)));
      default -> letterCase(name);
    };
  }

  private static TemplateFunction letterCase(String name) {
    return switch (name) {
      case "upper" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does("Makes all letters upper case.", (call, a) -> LetterCase.upper(a.string(0)));
      case "lower" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does("Makes all letters lower case.", (call, a) -> LetterCase.lower(a.string(0)));
      case "title" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does(
                  "Makes the first letter of every word title case.",
                  (call, a) -> LetterCase.title(a.string(0)));
      case "untitle" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does(
                  "Makes the first letter of every word lower case.",
                  (call, a) -> LetterCase.untitle(a.string(0)));
      case "swapcase" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does(
                  "Makes upper case lower and lower case upper.",
                  (call, a) -> LetterCase.swap(a.string(0)));
      case "snakecase" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does("Joins the words by underscores.", (call, a) -> WordCase.snake(a.string(0)));
      case "kebabcase" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does("Joins the words by hyphens.", (call, a) -> WordCase.kebab(a.string(0)));
      case "camelcase" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does(
                  "Joins the words, each beginning with a capital.",
                  (call, a) -> WordCase.pascal(a.string(0)));
      default -> spacing(name);
    };
  }

  private static TemplateFunction spacing(String name) {
    return switch (name) {
      case "repeat" ->
          named(name)
              .takes(INT, STRING)
              .gives(STRING)
              .does("Writes a string several times.", Spacing::repeat);
      case "indent" ->
          named(name)
              .takes(INT, STRING)
              .gives(STRING)
              .does("Puts spaces before every line.", (call, a) -> Spacing.indent(call, a, ""));
      case "nindent" ->
          named(name)
              .takes(INT, STRING)
              .gives(STRING)
              .does(
                  "Begins a new line and puts spaces before every line.",
                  (call, a) -> Spacing.indent(call, a, "\n"));
      case "nospace" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does("Drops all white space.", (call, a) -> Spacing.without(a.string(0)));
      case "wrap" ->
          named(name)
              .takes(INT, STRING)
              .gives(STRING)
              .does("Breaks lines at spaces.", Spacing::wrap);
      case "wrapWith" ->
          named(name)
              .takes(INT, STRING, STRING)
              .gives(STRING)
              .does(
                  "Breaks lines at spaces, and long words, by a string of one's own.",
                  Spacing::wrapWith);
      default -> cutting(name);
    };
  }

  private static TemplateFunction cutting(String name) {
    return switch (name) {
      case "substr" ->
          named(name)
              .takes(INT, INT, STRING)
              .gives(STRING)
              .does("Takes the bytes between two indexes.", (call, a) -> Cutting.substring(a));
      case "trunc" ->
          named(name)
              .takes(INT, STRING)
              .gives(STRING)
              .does(
                  "Keeps so many bytes, from the end when the number is negative.",
                  (call, a) -> Cutting.truncate(a.integer(0), a.string(1)));
      case "abbrev" ->
          named(name)
              .takes(INT, STRING)
              .gives(STRING)
              .does("Shortens with three dots.", (call, a) -> Cutting.abbreviate(a));
      case "abbrevboth" ->
          named(name)
              .takes(INT, INT, STRING)
              .gives(STRING)
              .does("Shortens with three dots on both sides.", (call, a) -> Cutting.both(a));
      case "initials" ->
          named(name)
              .takes(STRING)
              .gives(STRING)
              .does("Takes the first letter of every word.", (call, a) -> Cutting.initials(a));
      default -> tests(name);
    };
  }

  private static TemplateFunction tests(String name) {
    return switch (name) {
      case "contains" ->
          named(name)
              .takes(STRING, STRING)
              .gives(BOOL)
              .does(
                  "Tells whether the second string contains the first.",
                  (call, a) -> a.string(1).contains(a.string(0)));
      case "hasPrefix" ->
          named(name)
              .takes(STRING, STRING)
              .gives(BOOL)
              .does(
                  "Tells whether the second string begins with the first.",
                  (call, a) -> a.string(1).startsWith(a.string(0)));
      case "hasSuffix" ->
          named(name)
              .takes(STRING, STRING)
              .gives(BOOL)
              .does(
                  "Tells whether the second string ends with the first.",
                  (call, a) -> a.string(1).endsWith(a.string(0)));
      default -> writing(name);
    };
  }

  private static TemplateFunction writing(String name) {
    return switch (name) {
      case "quote" ->
          named(name)
              .takesMany(ANY)
              .gives(STRING)
              .does("Puts values between double quotes.", (call, a) -> quote(a));
      case "squote" ->
          named(name)
              .takesMany(ANY)
              .gives(STRING)
              .does("Puts values between single quotes.", (call, a) -> singleQuote(a));
      case "cat" ->
          named(name)
              .takesMany(ANY)
              .gives(STRING)
              .does("Writes values with spaces between.", (call, a) -> cat(a));
      case "replace" ->
          named(name)
              .takes(STRING, STRING, STRING)
              .gives(STRING)
              .does("Replaces every occurrence.", StringFunctions::replace);
      case "plural" ->
          named(name)
              .takes(STRING, STRING, INT)
              .gives(STRING)
              .does(
                  "Chooses a word for one or for many.",
                  (call, a) -> a.integer(2) == 1 ? a.string(0) : a.string(1));
      default -> throw Families.unknown(name);
    };
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
