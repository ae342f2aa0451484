package dev.lading.kustomize;

import dev.lading.kustomize.internal.spec.StrictJson;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.kustomize.options.LoadRestriction;
import dev.lading.problem.LadingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory of input and what the real tool made of it. */
record ConformanceCase(
    String name,
    Path directory,
    String target,
    List<String> flags,
    List<String> features,
    boolean needsHelm) {

  static ConformanceCase read(Path directory) {
    Map<?, ?> json = (Map<?, ?>) StrictJson.parse(text(directory.resolve("case.json")));
    Object requires = json.get("requires");
    return new ConformanceCase(
        directory.getFileName().toString(),
        directory,
        (String) json.get("target"),
        texts(json.get("flags")),
        texts(json.get("features")),
        requires instanceof List<?> list && list.contains("helm"));
  }

  private static List<String> texts(Object list) {
    return list instanceof List<?> items ? items.stream().map(String::valueOf).toList() : List.of();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Why the case fails; empty when it passes. */
  Optional<String> failure() {
    Path yaml = directory.resolve("expected.yaml");
    String built;
    try {
      built = kustomization().build().toYaml();
    } catch (LadingException refused) {
      return Files.exists(yaml)
          ? Optional.of("refused: " + refused.getMessage())
          : compareMessage(refused);
    } catch (RuntimeException | StackOverflowError bug) {
      return Optional.of(
          "BUG "
              + bug
              + " at "
              + List.of(bug.getStackTrace()).subList(0, Math.min(4, bug.getStackTrace().length)));
    }
    if (!Files.exists(yaml)) {
      return Optional.of("built, but the real tool fails: " + expectedError());
    }
    String expected = text(yaml);
    return expected.equals(built) ? Optional.empty() : Optional.of(difference(expected, built));
  }

  Kustomization kustomization() {
    KustomizeOptions options = KustomizeOptions.defaults();
    if (flags.contains("LoadRestrictionsNone")) {
      options = options.withLoadRestriction(LoadRestriction.NONE);
    }
    if (flags.contains("--enable-helm") && HelmProgram.isThere()) {
      options = options.withCharts(new HelmProgram());
    }
    return Kustomization.load(directory.resolve("input").resolve(target)).withOptions(options);
  }

  private String expectedError() {
    return text(directory.resolve("expected-error.txt"));
  }

  private Optional<String> compareMessage(LadingException refused) {
    String expected = expectedError();
    if (expected.startsWith("panic:")) {
      return Optional.empty();
    }
    int start = Math.max(expected.indexOf("error:"), 0);
    String message = expected.substring(start).strip();
    Optional<String> phrase = KeyPhrases.of(message);
    if (phrase.isEmpty()) {
      return Optional.of("no key phrase known in: " + message);
    }
    return refused.problems().get(0).message().contains(phrase.get())
        ? Optional.empty()
        : Optional.of(
            "expected “"
                + phrase.get()
                + "” in: "
                + refused.getMessage()
                + "\n  the real tool: "
                + message);
  }

  static String difference(String expected, String built) {
    List<String> a = expected.lines().toList();
    List<String> b = built.lines().toList();
    int i = 0;
    while (i < a.size() && i < b.size() && a.get(i).equals(b.get(i))) {
      i++;
    }
    return "line " + (i + 1) + ": expected " + lines(a, i) + "\n  but was " + lines(b, i);
  }

  private static String lines(List<String> lines, int from) {
    return lines.subList(Math.min(from, lines.size()), Math.min(from + 3, lines.size())).toString();
  }
}
