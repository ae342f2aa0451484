package dev.lading.codegen.emit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of generated files. Files that would not change are left alone, so that compilers see
 * nothing new; files that are no longer made are removed.
 */
public final class SourceFolder {

  private final Path root;

  /** The folder {@code root}, which need not exist. */
  public SourceFolder(Path root) {
    this.root = root;
  }

  /** Makes the folder hold exactly {@code files}; tells how many were written or removed. */
  public int update(Map<String, String> files) throws IOException {
    Files.createDirectories(root);
    int changes = removeOthers(files);
    for (Map.Entry<String, String> file : files.entrySet()) {
      changes += write(root.resolve(file.getKey()), file.getValue());
    }
    return changes;
  }

  private int removeOthers(Map<String, String> files) throws IOException {
    List<Path> stale;
    try (Stream<Path> present = Files.walk(root)) {
      stale =
          present
              .filter(Files::isRegularFile)
              .filter(file -> !files.containsKey(name(file)))
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : stale) {
      Files.delete(file);
    }
    return stale.size();
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static int write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file).equals(text)) {
      return 0;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return 1;
  }
}
