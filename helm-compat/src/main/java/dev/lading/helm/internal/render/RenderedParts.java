package dev.lading.helm.internal.render;

import dev.lading.helm.internal.chart.ChartFile;
import dev.lading.helm.release.Hook;
import dev.lading.helm.release.RenderedResource;
import dev.lading.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a chart was rendered to, before it is put into one stream.
 *
 * @param files the text each template gave, without notes
 * @param crds the files of {@code crds/} under their full paths
 */
public record RenderedParts(
    Map<String, String> files,
    List<ChartFile> crds,
    List<RenderedResource> resources,
    List<Hook> hooks,
    String notes,
    List<Problem> findings) {

  public RenderedParts {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    resources = List.copyOf(resources);
    hooks = List.copyOf(hooks);
  }
}
