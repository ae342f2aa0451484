package dev.lading.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How long the methods of an example are: its source travels with it as a resource. */
final class SourceLines {

  private final List<String> lines;

  private SourceLines(List<String> lines) {
    this.lines = lines;
  }

  static SourceLines of(Class<?> example) {
    try (InputStream source = example.getResourceAsStream(example.getSimpleName() + ".java")) {
      if (source == null) {
        throw new IllegalStateException("the source of " + example + " is not packaged");
      }
      return new SourceLines(
          new String(source.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a method, from its signature to its closing brace. */
  int of(String method) {
    int start = 0;
    while (!lines.get(start).contains(" " + method + "() {")) {
      start++;
    }
    return lines.subList(start, lines.size()).indexOf("  }") + 1;
  }

  /** The lines of several methods. */
  int of(List<String> methods) {
    return methods.stream().mapToInt(this::of).sum();
  }

  /** All lines that say something: neither empty nor comment. */
  int ofCode() {
    return (int) lines.stream().map(String::strip).filter(SourceLines::saysSomething).count();
  }

  private static boolean saysSomething(String line) {
    return !line.isEmpty()
        && !line.startsWith("/*")
        && !line.startsWith("*")
        && !line.startsWith("//");
  }
}
