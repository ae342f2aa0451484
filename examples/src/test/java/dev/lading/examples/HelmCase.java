package dev.lading.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A chart, the flags it is rendered with, and what both versions of the real tool answered, in one
 * text file: sections begin with {@code -- name --}.
 *
 * <p>{@code args} holds one argument a line, with {@code ${dir}} for the folder the other sections
 * are written to; {@code helm4} and {@code helm3} hold the answers; all others are files.
 */
final class HelmCase {

  static final String HELM4 = "helm4";
  static final String HELM3 = "helm3";

  private final Path source;
  private final Map<String, String> sections = new LinkedHashMap<>();

  private HelmCase(Path source) {
    this.source = source;
  }

  static List<HelmCase> all(Path folder) throws IOException {
    List<HelmCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        cases.add(read(file));
      }
    }
    return cases;
  }

  static HelmCase read(Path file) throws IOException {
    HelmCase made = new HelmCase(file);
    String name = "";
    StringBuilder text = new StringBuilder();
    for (String line : Files.readString(file).split("(?<=\n)")) {
      String bare = line.strip();
      if (bare.startsWith("-- ") && bare.endsWith(" --")) {
        made.sections.put(name, text.toString());
        name = bare.substring(3, bare.length() - 3);
        text.setLength(0);
      } else {
        text.append(line);
      }
    }
    made.sections.put(name, text.toString());
    return made;
  }

  String name() {
    return source.getFileName().toString().replace(".txt", "");
  }

  String answer(String version) {
    return sections.getOrDefault(version, "");
  }

  void answer(String version, String text) {
    sections.put(version, text);
  }

  void save() throws IOException {
    StringBuilder out = new StringBuilder(sections.getOrDefault("", ""));
    sections.forEach(
        (name, text) -> {
          if (!name.isEmpty()) {
            out.append("-- ").append(name).append(" --\n").append(text);
          }
        });
    Files.writeString(source, out);
  }

  /** Writes the files and gives the arguments. */
  List<String> unpack(Path dir) throws IOException {
    for (Map.Entry<String, String> section : sections.entrySet()) {
      String name = section.getKey();
      if (!List.of("", "args", HELM4, HELM3).contains(name)) {
        Path file = dir.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, section.getValue());
      }
    }
    List<String> arguments = new ArrayList<>();
    for (String line : sections.getOrDefault("args", "rel\n${dir}/chart\n").split("\n")) {
      if (!line.isEmpty()) {
        arguments.add(line.replace("${dir}", dir.toString()));
      }
    }
    return arguments;
  }

  /** What our program answers. */
  static String ours(List<String> arguments, Path dir) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        HelmTemplate.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments.toArray(new String[0]));
    ByteArrayOutputStream answer = code == 0 ? out : err;
    return normalized(answer.toString(StandardCharsets.UTF_8), code, dir);
  }

  /** An answer without log lines, our hints and the folder's name. */
  static String normalized(String text, int code, Path dir) {
    String answer = text;
    if (code != 0) {
      answer = text.substring(Math.max(0, text.indexOf("Error: ")));
      int hint = answer.indexOf("\n\nHint: ");
      answer = hint < 0 ? answer : answer.substring(0, hint + 1);
    }
    answer = answer.replace(dir.toString(), "${dir}");
    return answer.endsWith("\n") ? answer : answer + "\n";
  }
}
