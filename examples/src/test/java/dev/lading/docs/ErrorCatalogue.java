package dev.lading.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The problems that the published modules can report, read off their sources: a code is the first
 * argument of a call, what is said the second, and the remedy a {@code withHint} of the same
 * statement. What is computed shows as an ellipsis.
 */
final class ErrorCatalogue {

  private static final List<String> MODULES =
      List.of("core", "dsl", "kustomize-compat", "helm-compat", "testing", "codegen", "interop");

  /** What {@code Problem.of} is given, and what calls in between are, by the families of codes. */
  private static final Pattern CODE =
      Pattern.compile(
          "Problem\\s*\\.of\\(\\s*\"([a-z]+(?:-[a-z0-9]+)+)\"|"
              + "\\(\\s*\"((?:yaml|manifest|schema|patch|dsl|overlay|package|values|kustomize|helm"
              + "|template|cluster|golden|crd|interop|export|hook)-[a-z0-9-]*[a-z0-9])\"");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /**
   * One kind of problem.
   *
   * @param message the first message found for it; empty when it is computed elsewhere
   * @param hint what is said to do about it; empty when nothing is
   */
  record Entry(String code, String module, String message, String hint) {}

  private ErrorCatalogue() {}

  /** All entries below a checkout, by code. */
  static Map<String, Entry> of(Path root) throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    for (String module : MODULES) {
      Path sources = root.resolve(module).resolve("src/main/java");
      if (Files.isDirectory(sources)) {
        for (Path file : javaFiles(sources)) {
          collect(module, Files.readString(file), entries);
        }
      }
    }
    return entries;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void collect(String module, String source, Map<String, Entry> entries) {
    Matcher codes = CODE.matcher(source);
    while (codes.find()) {
      String code = codes.group(1) == null ? codes.group(2) : codes.group(1);
      String statement = source.substring(codes.end(), endOfStatement(source, codes.end()));
      String message = statement.startsWith(",") ? argument(statement.substring(1)) : "";
      Entry entry = new Entry(code, module, message, hint(statement));
      entries.merge(entry.code(), entry, ErrorCatalogue::fuller);
    }
  }

  /** What {@code withHint} is given, or the third argument of the call. */
  private static String hint(String statement) {
    int with = statement.indexOf("withHint(");
    if (with >= 0) {
      return argument(statement.substring(with + "withHint(".length()));
    }
    if (!statement.startsWith(",")) {
      return "";
    }
    String rest = statement.substring(1 + endOfArgument(statement.substring(1)));
    return rest.startsWith(",") ? argument(rest.substring(1)) : "";
  }

  private static Entry fuller(Entry first, Entry second) {
    boolean keep = first.message().length() + first.hint().length() > 0;
    return keep ? first : second;
  }

  private static int endOfStatement(String source, int from) {
    boolean quoted = false;
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return source.length();
  }

  /** The text of an argument: its literals joined, an ellipsis for what stands between them. */
  private static String argument(String source) {
    String expression = source.substring(0, endOfArgument(source));
    List<String> parts = new ArrayList<>();
    int end = 0;
    Matcher literals = LITERAL.matcher(expression);
    while (literals.find()) {
      addComputed(expression.substring(end, literals.start()), parts);
      parts.add(literals.group(1));
      end = literals.end();
    }
    if (end == 0) {
      return "";
    }
    addComputed(expression.substring(end), parts);
    return String.join("", parts).replace("\\\"", "\"").replace("\\n", " ").replace("\\\\", "\\");
  }

  private static void addComputed(String between, List<String> parts) {
    if (!between.replaceAll("[+\\s]", "").isEmpty()) {
      parts.add("…");
    }
  }

  private static int endOfArgument(String source) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0 || c == ',' && depth == 0) {
        return i;
      }
    }
    return source.length();
  }

  /** The page. */
  static String page(Map<String, Entry> entries) {
    StringBuilder page =
        new StringBuilder(
            """
            # Problems by code

            Every input that cannot be used ends in a `LadingException` whose `problems()` carry one of
            these codes, a message, the place (file, line and column, or field path) and often a hint. An
            ellipsis stands for what is filled in. Codes stay; the words around them may get better.
            Findings of the validator are in [rules.md](rules.md).

            This page is made from the sources by a test, which fails when they differ;
            `-Dlading.updateGolden=true` writes it anew.

            | code | module | what is said | what to do |
            |---|---|---|---|
            """);
    for (Entry entry : entries.values()) {
      page.append("| `")
          .append(entry.code())
          .append("` | ")
          .append(entry.module())
          .append(" | ")
          .append(cell(entry.message()))
          .append(" | ")
          .append(cell(entry.hint()))
          .append(" |\n");
    }
    return page.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").strip();
  }
}
