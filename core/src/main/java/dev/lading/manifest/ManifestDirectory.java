package dev.lading.manifest;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A directory of manifests, one file a resource. A file named {@value #INDEX} lists what was
 * written, so that only those files are ever removed.
 */
final class ManifestDirectory {

  static final String INDEX = ".lading-files";

  private static final int LONGEST_NAME = 200;

  private final Path directory;

  ManifestDirectory(Path directory) {
    this.directory = directory;
  }

  void write(Manifests manifests) throws IOException {
    Map<String, String> files = files(manifests);
    Set<String> stale = writtenBefore();
    Files.createDirectories(directory);
    stale.removeAll(files.keySet());
    Set<String> known = new HashSet<>(files.keySet());
    known.addAll(stale);
    writeIndex(known); // what is about to be written must be known, should this be interrupted
    for (Map.Entry<String, String> file : files.entrySet()) {
      replace(file.getKey(), file.getValue());
    }
    for (String name : stale) {
      Files.deleteIfExists(directory.resolve(name));
    }
    writeIndex(files.keySet());
  }

  private static Map<String, String> files(Manifests manifests) {
    Map<String, String> files = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (KubernetesResource resource : manifests) {
      String simple = simpleName(resource.id());
      if (!taken.add(simple)) {
        shared.add(simple);
      }
    }
    for (KubernetesResource resource : manifests) {
      String simple = simpleName(resource.id());
      String name = shared.contains(simple) ? fullName(resource.id()) : simple;
      String content = YamlWriter.write(resource::writeTo);
      if (files.putIfAbsent(name, content) != null) {
        throw new ManifestException(
            Problem.of("manifest-file-name", "Two resources would be written to " + name)
                .withHint("give them names that differ in more than case"));
      }
    }
    return files;
  }

  private static String simpleName(ResourceId id) {
    return fileName(List.of(id.kind(), id.name()));
  }

  private static String fullName(ResourceId id) {
    return fileName(List.of(id.group(), id.version(), id.kind(), id.namespace(), id.name()));
  }

  /** Lower-case words and hyphens; every other character as its number, so names stay apart. */
  private static String fileName(List<String> parts) {
    StringBuilder name = new StringBuilder();
    for (String part : parts) {
      if (part.isEmpty()) {
        continue;
      }
      name.append(name.length() == 0 ? "" : "-");
      part.toLowerCase(Locale.ROOT).chars().forEach(c -> appendSafe(name, (char) c));
    }
    if (name.length() > LONGEST_NAME) {
      throw new ManifestException(
          Problem.of("manifest-file-name", "The name of a resource is too long for a file name"));
    }
    return name.append(".yaml").toString();
  }

  private static void appendSafe(StringBuilder name, char c) {
    boolean safe = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    if (safe || c == '.' && name.length() > 0) {
      name.append(c);
    } else {
      name.append('_').append(Integer.toHexString(c)).append('_');
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

  /** The index may have been edited: only names this class could have made are believed. */
  private static boolean isOwnName(String name) {
    return name.endsWith(".yaml")
        && name.charAt(0) != '.'
        && name.chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0);
  }

  private void writeIndex(Set<String> names) throws IOException {
    StringBuilder index = new StringBuilder();
    names.stream().sorted().forEach(name -> index.append(name).append('\n'));
    replace(INDEX, index.toString());
  }

  /** Replaces a file as a whole, unless it has the content already. Links are never followed. */
  private void replace(String name, String content) throws IOException {
    Path target = directory.resolve(name);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    boolean regular = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
    if (regular
        && Files.size(target) == bytes.length
        && Arrays.equals(Files.readAllBytes(target), bytes)) {
      return;
    }
    Path temporary = Files.createTempFile(directory, ".lading-", ".tmp");
    try {
      Files.write(temporary, bytes);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
