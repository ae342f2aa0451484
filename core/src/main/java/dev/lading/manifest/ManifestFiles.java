package dev.lading.manifest;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Manifests as files, one a resource, with names that are safe on every file system. */
final class ManifestFiles {

  private static final int LONGEST_NAME = 200;

  private ManifestFiles() {}

  static Map<String, String> of(Manifests manifests) {
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
}
