package dev.lading.manifest;

import dev.lading.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A directory that a program writes again and again. A file named {@value #INDEX} lists what was
 * written, so that only those files are ever removed; other files are left alone.
 */
public final class OutputDirectory {

  static final String INDEX = ".lading-files";

  private final Path directory;

  /** The directory at a path; it is made when it is written to. */
  public OutputDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * What a call of {@link #write} did.
   *
   * @param written files that were new or had another content
   * @param unchanged files that were right already and were not touched
   * @param removed files of an earlier call that are no longer wanted
   */
  public record Outcome(int written, int unchanged, int removed) {}

  /**
   * Makes the directory hold these files, and none that an earlier call wrote. Files are replaced
   * atomically; those that are right already are not touched. Symbolic links are never followed.
   *
   * @param files the contents by their paths: lower-case words, digits, {@code . - _}, with slashes
   *     between folders
   * @throws IllegalArgumentException when a path is of another form, or leads out of the directory
   * @throws ManifestException when a folder of a path is something else in the directory
   * @throws IOException when a file cannot be written
   */
  public Outcome write(Map<String, byte[]> files) throws IOException {
    files.keySet().forEach(OutputDirectory::check);
    Set<String> stale = writtenBefore();
    Files.createDirectories(directory);
    stale.removeAll(files.keySet());
    Set<String> known = new HashSet<>(files.keySet());
    known.addAll(stale);
    writeIndex(known); // what is about to be written must be known, should this be interrupted
    int written = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      written += replace(file.getKey(), file.getValue()) ? 1 : 0;
    }
    for (String name : stale) {
      remove(name);
    }
    writeIndex(files.keySet());
    return new Outcome(written, files.size() - written, stale.size());
  }

  private static void check(String path) {
    if (!isOwnName(path)) {
      throw new IllegalArgumentException("no name for a file to be written: " + path);
    }
  }

  private Set<String> writtenBefore() throws IOException {
    Path index = directory.resolve(INDEX);
    Set<String> names = new HashSet<>();
    if (Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS)) {
      for (String name : Files.readAllLines(index, StandardCharsets.UTF_8)) {
        if (isOwnName(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The index may have been edited: only names this class could have written are believed. */
  private static boolean isOwnName(String path) {
    return List.of(path.split("/", -1)).stream().allMatch(OutputDirectory::isOwnSegment);
  }

  private static boolean isOwnSegment(String name) {
    return !name.isEmpty()
        && name.charAt(0) != '.'
        && name.chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0);
  }

  private void writeIndex(Set<String> names) throws IOException {
    StringBuilder index = new StringBuilder();
    names.stream().sorted().forEach(name -> index.append(name).append('\n'));
    replace(INDEX, index.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces a file as a whole, unless it has the content already; whether it did. */
  private boolean replace(String name, byte[] bytes) throws IOException {
    Path target = directory.resolve(name);
    Path folder = folderOf(name);
    Files.createDirectories(folder);
    boolean regular = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
    if (regular
        && Files.size(target) == bytes.length
        && Arrays.equals(Files.readAllBytes(target), bytes)) {
      return false;
    }
    Path temporary = Files.createTempFile(folder, ".lading-", ".tmp");
    try {
      Files.write(temporary, bytes);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return true;
  }

  /** Removes a file, and the folders it leaves empty. */
  private void remove(String name) throws IOException {
    folderOf(name);
    Files.deleteIfExists(directory.resolve(name));
    for (int end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      Path folder = directory.resolve(name.substring(0, end));
      if (isEmptyFolder(folder)) {
        Files.delete(folder);
      }
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /** The folder of a file; none of its segments may be a link out of the directory. */
  private Path folderOf(String name) {
    Path folder = directory;
    String[] segments = name.split("/", -1);
    for (int i = 0; i + 1 < segments.length; i++) {
      folder = folder.resolve(segments[i]);
      boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
      if (there && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new ManifestException(
            Problem.of("manifest-folder", folder + " is no folder").withHint("remove it"));
      }
    }
    return folder;
  }
}
