package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.STRING;
import static dev.lading.gotemplate.value.GoType.STRINGS;
import static dev.lading.gotemplate.value.GoType.STRING_MAP;

import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoStrings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sprig's functions on lists of strings (docs/string_slice.md). */
final class StringListFunctions {
  private StringListFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "string lists",
        named("join")
            .takes(STRING, ANY)
            .gives(STRING)
            .does(
                "Writes the elements with a separator between.",
                (call, a) -> TextOf.join(a.string(0), TextOf.elements(a.value(1)))),
        named("splitList")
            .takes(STRING, STRING)
            .gives(STRINGS)
            .does(
                "Cuts a string at a separator into a list.",
                (call, a) -> GoList.strings(split(call, a.string(0), a.string(1), -1))),
        named("split")
            .takes(STRING, STRING)
            .gives(STRING_MAP)
            .does(
                "Cuts a string at a separator into a dict with the keys _0, _1 and so on.",
                (call, a) -> numbered(split(call, a.string(0), a.string(1), -1))),
        named("splitn")
            .takes(STRING, INT, STRING)
            .gives(STRING_MAP)
            .does(
                "Cuts a string into at most so many parts, keyed _0, _1 and so on.",
                (call, a) -> numbered(split(call, a.string(0), a.string(2), a.integer(1)))),
        named("sortAlpha")
            .takes(ANY)
            .gives(STRINGS)
            .does("Sorts the elements as strings.", (call, a) -> sort(a.value(0))));
  }

  private static GoList sort(@Nullable Object value) {
    if (Lists.find(value) == null) {
      return GoList.strings(List.of(TextOf.value(value)));
    }
    List<String> sorted = new ArrayList<>(TextOf.elements(value));
    sorted.sort(GoStrings::compare);
    return GoList.strings(sorted);
  }

  /** strings.SplitN; all parts for a negative limit, none for 0. */
  private static List<String> split(CallContext call, String separator, String text, long limit) {
    List<String> parts = new ArrayList<>();
    if (limit == 0) {
      return parts;
    }
    int from = 0;
    while (limit < 0 || parts.size() < limit - 1) {
      int at = separator.isEmpty() ? runeEnd(text, from) : text.indexOf(separator, from);
      if (at < 0) {
        break;
      }
      call.requireElements(parts.size() + 1L);
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    if (from < text.length() || !separator.isEmpty()) {
      parts.add(text.substring(from));
    }
    return parts;
  }

  /** End of the rune at an index, -1 when it is the last one. */
  private static int runeEnd(String text, int from) {
    if (from >= text.length()) {
      return -1;
    }
    int end = text.offsetByCodePoints(from, 1);
    return end == text.length() ? -1 : end;
  }

  private static GoMap numbered(List<String> parts) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      map.put("_" + i, parts.get(i));
    }
    return GoMap.of(STRING_MAP, map);
  }
}
