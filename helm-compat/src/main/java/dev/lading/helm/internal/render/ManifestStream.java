package dev.lading.helm.internal.render;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.internal.chart.ChartFile;
import dev.lading.helm.internal.text.GoText;
import dev.lading.helm.internal.text.PathPattern;
import dev.lading.helm.release.Hook;
import dev.lading.helm.release.RenderOptions;
import dev.lading.helm.release.RenderedResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts rendered parts into the text {@code helm template} prints (upstream: {@code template.go}).
 */
public final class ManifestStream {

  private static final String SOURCE = "# Source: ";

  private ManifestStream() {}

  /**
   * The stream.
   *
   * @throws HelmException when a template to show is not there
   */
  public static String of(RenderedParts parts, RenderOptions options) {
    StringBuilder manifest = new StringBuilder(1 << 14);
    if (options.includeCrds()) {
      for (ChartFile crd : parts.crds()) {
        append(manifest, crd.name(), crd.text());
      }
    }
    for (RenderedResource resource : parts.resources()) {
      append(manifest, resource.source(), resource.text());
    }
    StringBuilder stream = new StringBuilder(manifest.length() + 1024);
    stream.append(GoText.trimSpace(manifest.toString())).append('\n');
    if (!options.noHooks()) {
      for (Hook hook : parts.hooks()) {
        if (!options.skipTests() || !hook.isTest()) {
          append(stream, hook.resource().source(), hook.resource().text());
        }
      }
    }
    return options.showOnly().isEmpty()
        ? stream.toString()
        : only(stream.toString(), options.showOnly());
  }

  private static void append(StringBuilder stream, String source, String text) {
    stream.append("---\n").append(SOURCE).append(source).append('\n').append(text).append('\n');
  }

  private static String only(String stream, List<String> patterns) {
    List<String> documents = ManifestSplitter.split(stream);
    List<@Nullable String> paths = new ArrayList<>();
    documents.forEach(document -> paths.add(path(document)));
    StringBuilder shown = new StringBuilder();
    for (String pattern : patterns) {
      PathPattern matcher = PathPattern.of(pattern);
      boolean missing = true;
      for (int i = 0; i < documents.size(); i++) {
        String path = paths.get(i);
        if (path != null && matcher.matchesOrFalse(path)) {
          shown.append("---\n").append(documents.get(i)).append('\n');
          missing = false;
        }
      }
      if (missing) {
        throw HelmException.of(
            "helm-show-only", "could not find template " + pattern + " in chart");
      }
    }
    return shown.toString();
  }

  /** What stands after the chart's name in the first source comment. */
  private static @Nullable String path(String document) {
    for (int at = document.indexOf(SOURCE); at >= 0; at = document.indexOf(SOURCE, at + 1)) {
      int start = at + SOURCE.length();
      int end = document.indexOf('\n', start);
      String source = document.substring(start, end < 0 ? document.length() : end);
      int slash = source.indexOf('/');
      if (slash > 0 && slash < source.length() - 1) {
        return source.substring(slash + 1);
      }
    }
    return null;
  }
}
