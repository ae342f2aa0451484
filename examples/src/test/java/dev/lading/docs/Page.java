package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page of the documentation and its fenced blocks.
 *
 * <p>A block whose first line is a comment with the name of a file ({@code # base/service.yaml}) is
 * input: tests write it out and use it. Any other block of {@code yaml} or {@code text} is output:
 * a test prints it. With {@code -Dlading.updateGolden=true} outputs are written into the page.
 */
final class Page {

  static final Path ROOT = Path.of("..");

  private final Path file;
  private final List<Block> blocks;

  private Page(Path file) {
    this.file = file;
    this.blocks = blocks(read(file).lines().toList());
  }

  /** A page by its path from the root of the repository. */
  static Page of(String path) {
    return new Page(ROOT.resolve(path));
  }

  /** A fenced block: its language, the index of its first line, its text. */
  record Block(String language, int start, String text) {

    /** The file an input block is. */
    Optional<String> fileName() {
      String first = text.lines().findFirst().orElse("");
      boolean named =
          first.startsWith("# ") && first.strip().matches("# [\\w./-]+\\.(yaml|tpl|txt)");
      return named ? Optional.of(first.substring(2).strip()) : Optional.empty();
    }

    /** What is in the file: all but the line with its name. */
    String content() {
      return text.substring(text.indexOf('\n') + 1);
    }

    boolean isOutput() {
      return (language.equals("yaml") || language.equals("text")) && fileName().isEmpty();
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Block> blocks(String language) {
    return blocks.stream().filter(block -> block.language().equals(language)).toList();
  }

  String text() {
    return read(file);
  }

  /** What an input block has. */
  String content(String fileName) {
    return blocks.stream()
        .filter(block -> block.fileName().filter(fileName::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError(file + " has no " + fileName))
        .content();
  }

  /** Writes the input blocks to a directory. */
  void unpack(Path directory) throws IOException {
    for (Block block : blocks) {
      if (block.fileName().isPresent()) {
        Path target = directory.resolve(block.fileName().orElseThrow());
        Files.createDirectories(target.getParent());
        Files.writeString(target, block.content());
      }
    }
  }

  /** That these are all output blocks of the page, in its order. */
  void prints(String... outputs) throws IOException {
    List<Block> shown = blocks.stream().filter(Block::isOutput).toList();
    assertThat(shown).as("output blocks of %s", file).hasSize(outputs.length);
    if (Boolean.getBoolean("lading.updateGolden")) {
      write(shown, outputs);
      return;
    }
    for (int i = 0; i < outputs.length; i++) {
      assertThat(ended(outputs[i]))
          .as("%s:%s", file, shown.get(i).start())
          .isEqualTo(shown.get(i).text());
    }
  }

  /** That between the comments {@code <!-- name: begin -->} and {@code end} there is this text. */
  void keeps(String name, String text) throws IOException {
    String all = read(file);
    String begin = "<!-- " + name + ": begin -->\n";
    int start = all.indexOf(begin) + begin.length();
    int end = all.indexOf("<!-- " + name + ": end -->");
    assertThat(end).as("%s has a part %s", file, name).isGreaterThanOrEqualTo(start);
    if (Boolean.getBoolean("lading.updateGolden")) {
      Files.writeString(file, all.substring(0, start) + text + all.substring(end));
      return;
    }
    assertThat(all.substring(start, end)).as("%s: %s", file, name).isEqualTo(text);
  }

  private void write(List<Block> shown, String... outputs) throws IOException {
    List<String> lines = new ArrayList<>(read(file).lines().toList());
    for (int i = outputs.length - 1; i >= 0; i--) {
      int start = shown.get(i).start();
      lines.subList(start, start + (int) shown.get(i).text().lines().count()).clear();
      lines.addAll(start, outputs[i].lines().toList());
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder text = null;
    String language = "";
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (text == null && line.startsWith("```")) {
        language = line.substring(3);
        text = new StringBuilder();
        start = i + 1;
      } else if (text != null && line.equals("```")) {
        blocks.add(new Block(language, start, text.toString()));
        text = null;
      } else if (text != null) {
        text.append(line).append('\n');
      }
    }
    return blocks;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
