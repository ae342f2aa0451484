package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.STRING;
import static dev.lading.gotemplate.value.GoType.STRINGS;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.sprig.internal.regex.GoPattern;
import dev.lading.sprig.internal.regex.PatternCache;
import java.util.List;

/**
 * Sprig's regular expressions (regex.go; docs/strings.md). The must… functions report a malformed
 * expression, {@code regexMatch} takes it for one that matches nothing, the others panic.
 */
final class RegexFunctions {
  private RegexFunctions() {}

  static FunctionFamily family() {
    return Families.of("regular expressions", List.of(finding(), replacing(), splitting()));
  }

  private static List<TemplateFunction> finding() {
    return List.of(
        named("regexMatch")
            .takes(STRING, STRING)
            .gives(BOOL)
            .does(
                "Tells whether an expression matches somewhere; false if it is malformed.",
                (call, a) ->
                    Silenced.orElse(
                        false,
                        () ->
                            PatternCache.of(call)
                                .compile(a.string(0))
                                .isFoundIn(call, a.string(1)))),
        named("mustRegexMatch")
            .takes(STRING, STRING)
            .gives(BOOL)
            .does(
                "Tells whether an expression matches somewhere.",
                (call, a) ->
                    PatternCache.of(call).compile(a.string(0)).isFoundIn(call, a.string(1))),
        named("regexFind")
            .takes(STRING, STRING)
            .gives(STRING)
            .does(
                "Finds the first match.",
                (call, a) ->
                    PatternCache.of(call).mustCompile(a.string(0)).find(call, a.string(1))),
        named("mustRegexFind")
            .takes(STRING, STRING)
            .gives(STRING)
            .does(
                "Finds the first match.",
                (call, a) -> PatternCache.of(call).compile(a.string(0)).find(call, a.string(1))),
        named("regexFindAll")
            .takes(STRING, STRING, INT)
            .gives(STRINGS)
            .does(
                "Finds so many matches.",
                (call, a) ->
                    PatternCache.of(call)
                        .mustCompile(a.string(0))
                        .findAll(call, a.string(1), a.integer(2))),
        named("mustRegexFindAll")
            .takes(STRING, STRING, INT)
            .gives(STRINGS)
            .does(
                "Finds so many matches.",
                (call, a) ->
                    PatternCache.of(call)
                        .compile(a.string(0))
                        .findAll(call, a.string(1), a.integer(2))));
  }

  private static List<TemplateFunction> replacing() {
    return List.of(
        named("regexReplaceAll")
            .takes(STRING, STRING, STRING)
            .gives(STRING)
            .does(
                "Replaces all matches; $1 and ${name} stand for groups.",
                (call, a) ->
                    PatternCache.of(call)
                        .mustCompile(a.string(0))
                        .replaceAll(call, a.string(1), a.string(2))),
        named("mustRegexReplaceAll")
            .takes(STRING, STRING, STRING)
            .gives(STRING)
            .does(
                "Replaces all matches; $1 and ${name} stand for groups.",
                (call, a) ->
                    PatternCache.of(call)
                        .compile(a.string(0))
                        .replaceAll(call, a.string(1), a.string(2))),
        named("regexReplaceAllLiteral")
            .takes(STRING, STRING, STRING)
            .gives(STRING)
            .does(
                "Replaces all matches by a text as it is.",
                (call, a) ->
                    PatternCache.of(call)
                        .mustCompile(a.string(0))
                        .replaceAllLiteral(call, a.string(1), a.string(2))),
        named("mustRegexReplaceAllLiteral")
            .takes(STRING, STRING, STRING)
            .gives(STRING)
            .does(
                "Replaces all matches by a text as it is.",
                (call, a) ->
                    PatternCache.of(call)
                        .compile(a.string(0))
                        .replaceAllLiteral(call, a.string(1), a.string(2))));
  }

  private static List<TemplateFunction> splitting() {
    return List.of(
        named("regexSplit")
            .takes(STRING, STRING, INT)
            .gives(STRINGS)
            .does(
                "Cuts a string at the matches.",
                (call, a) ->
                    PatternCache.of(call)
                        .mustCompile(a.string(0))
                        .split(call, a.string(1), a.integer(2))),
        named("mustRegexSplit")
            .takes(STRING, STRING, INT)
            .gives(STRINGS)
            .does(
                "Cuts a string at the matches.",
                (call, a) ->
                    PatternCache.of(call)
                        .compile(a.string(0))
                        .split(call, a.string(1), a.integer(2))),
        named("regexQuoteMeta")
            .takes(STRING)
            .gives(STRING)
            .does(
                "Escapes what expressions give a meaning to.",
                (call, a) -> GoPattern.quoteMeta(a.string(0))));
  }
}
