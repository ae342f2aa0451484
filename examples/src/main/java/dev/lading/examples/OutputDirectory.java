package dev.lading.examples;

import dev.lading.helm.RenderedChart;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.release.Hook;
import dev.lading.helm.release.RenderOptions;
import dev.lading.helm.release.RenderedResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes a rendered chart as {@code --output-dir} does: each template to a file of its name,
 * documents of one template behind each other (upstream: {@code writeToFile} of {@code
 * pkg/action/action.go}).
 */
final class OutputDirectory {

  private final String shown;
  private final Path root;
  private final String release;
  private final Set<String> written = new HashSet<>();
  private final StringBuilder log = new StringBuilder();

  /**
   * A folder.
   *
   * @param release a folder within it for templates, empty for none
   */
  OutputDirectory(String path, String release) {
    this.shown = path;
    this.root = Path.of(path);
    this.release = release;
  }

  /** Writes the files; answers what Helm prints about it. */
  String write(RenderedChart chart, RenderOptions options) {
    if (!options.showOnly().isEmpty()) {
      throw HelmException.of(
          "helm-show-only", "could not find template " + options.showOnly().get(0) + " in chart");
    }
    if (options.includeCrds()) {
      chart.crds().forEach((name, text) -> write("", name, text));
    }
    for (RenderedResource resource : chart.resources()) {
      write(release, resource.source(), resource.text());
    }
    if (!options.noHooks()) {
      chart.hooks().forEach(hook -> write(hook, options.skipTests()));
    }
    return log.append('\n').toString();
  }

  private void write(Hook hook, boolean skipTests) {
    String source = hook.resource().source();
    if (skipTests && hook.isTest()) {
      return;
    }
    if (Files.exists(root.resolve(release).resolve(source))) {
      written.add(source); // as Helm, which adds to what an earlier run left
    }
    write(release, source, hook.resource().text());
  }

  private void write(String folder, String source, String text) {
    Path base = root.resolve(folder).normalize();
    Path file = base.resolve(source).normalize();
    if (!file.startsWith(base)) {
      throw HelmException.of("helm-output", source + " leads out of " + shown);
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          "---\n# Source: " + source + "\n" + text + "\n",
          StandardOpenOption.CREATE,
          written.add(source) ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw HelmException.of(
          "helm-output", "cannot write " + file + ": " + unwritable.getMessage());
    }
    log.append("wrote ").append(file).append('\n');
  }
}
