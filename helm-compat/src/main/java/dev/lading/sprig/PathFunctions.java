package dev.lading.sprig;

import static dev.lading.gotemplate.function.TemplateFunction.named;
import static dev.lading.gotemplate.value.GoType.BOOL;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.sprig.internal.path.SlashPath;
import java.util.function.UnaryOperator;

/** Sprig's paths (docs/paths.md); the os… functions are those of a Unix on every host. */
final class PathFunctions {
  private PathFunctions() {}

  static FunctionFamily family() {
    return FunctionFamily.of(
        "paths",
        path("base", "The last element.", SlashPath::base),
        path("dir", "All but the last element.", SlashPath::dir),
        path("clean", "The shortest equivalent path.", SlashPath::clean),
        path("ext", "The extension of the file name.", SlashPath::ext),
        absolute("isAbs"),
        path("osBase", "The last element.", SlashPath::base),
        path("osDir", "All but the last element.", SlashPath::dir),
        path("osClean", "The shortest equivalent path.", SlashPath::clean),
        path("osExt", "The extension of the file name.", SlashPath::ext),
        absolute("osIsAbs"));
  }

  private static TemplateFunction path(
      String name, String sentence, UnaryOperator<String> function) {
    return named(name)
        .takes(STRING)
        .gives(STRING)
        .does(sentence, (call, a) -> function.apply(a.string(0)));
  }

  private static TemplateFunction absolute(String name) {
    return named(name)
        .takes(STRING)
        .gives(BOOL)
        .does(
            "Tells whether a path begins at the root.",
            (call, a) -> SlashPath.isAbsolute(a.string(0)));
  }
}
