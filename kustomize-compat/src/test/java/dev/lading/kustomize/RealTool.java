package dev.lading.kustomize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the {@code kubectl kustomize} that the environment variable KUBECTL names. */
final class RealTool {

  private RealTool() {}

  /** What it answered. */
  record Answer(boolean built, String text) {}

  static boolean isThere() {
    return System.getenv("KUBECTL") != null;
  }

  /** Builds a directory of files. */
  static Answer build(Map<String, String> files, String target) {
    try {
      Path root = Files.createTempDirectory("tree");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      Answer answer = run(root, target);
      delete(root);
      return new Answer(answer.built, answer.text.replace(root.toString(), ""));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Builds a directory that is there. */
  static Answer build(Path root, String target) throws IOException {
    return run(root, target);
  }

  private static Answer run(Path root, String target) throws IOException {
    Path errors = root.resolve("errors.log");
    Process process =
        new ProcessBuilder(List.of(System.getenv("KUBECTL"), "kustomize", target))
            .directory(root.toFile())
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      boolean built = process.waitFor() == 0;
      return new Answer(built, built ? output : message(Files.readString(errors)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String message(String errors) {
    int start = errors.indexOf("error:");
    return start < 0 ? errors : errors.substring(start);
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    }
  }
}
