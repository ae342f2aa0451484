package dev.lading.kustomize.options;

import dev.lading.kustomize.internal.path.FilePaths;
import dev.lading.packages.ChartFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files in memory. */
final class MemoryFileTree implements FileTree {

  private final Map<String, byte[]> files = new HashMap<>();
  private final Set<String> directories = new HashSet<>();

  private MemoryFileTree(Map<String, byte[]> content) {
    directories.add("/");
    content.forEach(
        (path, bytes) -> {
          String absolute = FilePaths.join("/", path);
          files.put(absolute, bytes.clone());
          for (String up = FilePaths.parent(absolute);
              directories.add(up);
              up = FilePaths.parent(up)) {
            // every directory on the way exists
          }
        });
  }

  static FileTree ofTexts(Map<String, String> files) {
    Map<String, byte[]> bytes = new HashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new MemoryFileTree(bytes);
  }

  static FileTree ofBytes(Map<String, byte[]> files) {
    return new MemoryFileTree(files);
  }

  @Override
  public @Nullable Entry resolve(String path) {
    if (directories.contains(path)) {
      return new Entry(path, true);
    }
    return files.containsKey(path) ? new Entry(path, false) : null;
  }

  @Override
  public byte[] read(String path, int limit) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    return bytes.length > limit ? Arrays.copyOf(bytes, limit + 1) : bytes.clone();
  }

  @Override
  public ChartFiles chart(String directory) {
    String prefix = directory.equals("/") ? "/" : directory + "/";
    Map<String, byte[]> contents = new HashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(prefix)) {
            contents.put(path.substring(prefix.length()), bytes.clone());
          }
        });
    return new ChartFiles.InMemory(contents);
  }
}
