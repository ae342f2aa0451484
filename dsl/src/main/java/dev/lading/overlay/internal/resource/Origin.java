package dev.lading.overlay.internal.resource;

import org.jspecify.annotations.Nullable;

/**
 * Where a resource came from or what changed it (kustomize {@code api/resource/origin.go}).
 *
 * @param path the file it was read from, relative to the build
 * @param repo the repository of the file; empty when it is local
 * @param ref the version of the repository
 * @param configuredIn the file that configures the generator or transformer
 * @param configuredBy the generator or transformer
 */
public record Origin(
    String path, String repo, String ref, String configuredIn, @Nullable Author configuredBy) {

  /** The start of a build. */
  public static final Origin ROOT = new Origin("", "", "", "", null);

  /** A generator or transformer. */
  public record Author(String apiVersion, String kind, String name, String namespace) {}

  /** The same with another path. */
  public Origin withPath(String newPath) {
    return new Origin(newPath, repo, ref, configuredIn, configuredBy);
  }

  /** What a generator or transformer configured at this path leaves behind. */
  public Origin configured(Author by) {
    return new Origin("", repo, ref, path, by);
  }

  /** The YAML form that kustomize annotates with. */
  public String toYaml() {
    return toYaml("", "");
  }

  /** The YAML form as an item of a list. */
  public String toYamlItem() {
    return toYaml("- ", "  ");
  }

  private String toYaml(String first, String rest) {
    StringBuilder out = new StringBuilder();
    line(out, "path: ", path);
    line(out, "repo: ", repo);
    line(out, "ref: ", ref);
    line(out, "configuredIn: ", configuredIn);
    if (configuredBy != null) {
      out.append("configuredBy:\n");
      line(out, "  apiVersion: ", configuredBy.apiVersion);
      line(out, "  kind: ", configuredBy.kind);
      line(out, "  name: ", configuredBy.name);
      line(out, "  namespace: ", configuredBy.namespace);
    }
    if (out.length() == 0) {
      return first + "{}\n";
    }
    String body = out.substring(0, out.length() - 1).replace("\n", "\n" + rest);
    return first + body + "\n";
  }

  private static void line(StringBuilder out, String key, String value) {
    if (!value.isEmpty()) {
      out.append(key).append(YamlText.of(value)).append('\n');
    }
  }
}
