package dev.lading.helm.internal.render;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoBytes;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoType;
import dev.lading.helm.internal.chart.ChartFile;
import dev.lading.helm.internal.text.GlobPattern;
import dev.lading.helm.internal.text.GoText;
import dev.lading.yaml.YamlWriter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What templates see as {@code .Files}: a map from path to bytes with methods (upstream: {@code
 * pkg/engine/files.go}).
 */
final class ChartFilesObject {

  private static final GoType TYPE =
      GoType.defined("engine.files", GoType.mapOf(GoType.BYTES))
          .withMethods(
              List.of(
                  TemplateFunction.named("Get")
                      .takes(GoType.STRING)
                      .gives(GoType.STRING)
                      .does("The text of a file, empty when it is not there.", (c, a) -> text(a)),
                  TemplateFunction.named("GetBytes")
                      .takes(GoType.STRING)
                      .gives(GoType.BYTES)
                      .does("The bytes of a file.", (c, a) -> bytes(a, a.string(0))),
                  TemplateFunction.named("Glob")
                      .takes(GoType.STRING)
                      .does("The files whose path matches.", (c, a) -> glob(a)),
                  TemplateFunction.named("AsConfig")
                      .gives(GoType.STRING)
                      .does("YAML of texts by file name.", (c, a) -> yaml(a, GoBytes::toText)),
                  TemplateFunction.named("AsSecrets")
                      .gives(GoType.STRING)
                      .does(
                          "YAML of Base64 by file name.",
                          (c, a) -> yaml(a, ChartFilesObject::base64)),
                  TemplateFunction.named("Lines")
                      .takes(GoType.STRING)
                      .gives(GoType.STRINGS)
                      .does("The lines of a file.", (c, a) -> lines(a))));

  private ChartFilesObject() {}

  static GoMap of(List<ChartFile> files) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    for (ChartFile file : files) {
      map.put(file.name(), file.bytes());
    }
    return GoMap.of(TYPE, map);
  }

  private static Map<?, ?> files(Arguments arguments) {
    return arguments.receiver() instanceof Map<?, ?> map ? map : Map.of();
  }

  private static GoBytes bytes(Arguments arguments, String name) {
    return files(arguments).get(name) instanceof GoBytes bytes ? bytes : GoBytes.of("");
  }

  private static String text(Arguments arguments) {
    return bytes(arguments, arguments.string(0)).toText();
  }

  private static GoMap glob(Arguments arguments) {
    GlobPattern pattern = GlobPattern.compileOrAll(arguments.string(0));
    Map<String, @Nullable Object> matched = new TreeMap<>();
    files(arguments)
        .forEach(
            (name, bytes) -> {
              if (pattern.matches(String.valueOf(name))) {
                matched.put(String.valueOf(name), bytes);
              }
            });
    return GoMap.of(TYPE, matched);
  }

  private static String yaml(Arguments arguments, Function<GoBytes, String> text) {
    Map<String, String> map = new TreeMap<>();
    files(arguments)
        .forEach(
            (name, bytes) ->
                map.put(GoText.baseName(String.valueOf(name)), text.apply((GoBytes) bytes)));
    String yaml = YamlWriter.writeTree(map);
    return yaml.endsWith("\n") ? yaml.substring(0, yaml.length() - 1) : yaml;
  }

  private static String base64(GoBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** An empty file has no line, where Helm up to 4.2.4 panics. */
  private static GoList lines(Arguments arguments) {
    String text = text(arguments);
    if (text.isEmpty()) {
      return GoList.strings(List.of());
    }
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return GoList.strings(List.of(lines.split("\n", -1)));
  }
}
