package dev.lading.helm;

import dev.lading.helm.internal.render.ManifestStream;
import dev.lading.helm.internal.render.RenderedParts;
import dev.lading.helm.release.Hook;
import dev.lading.helm.release.RenderOptions;
import dev.lading.helm.release.RenderedResource;
import dev.lading.manifest.Manifests;
import dev.lading.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a chart was rendered to. Immutable. */
public final class RenderedChart {

  private final RenderedParts parts;
  private final String stream;

  RenderedChart(RenderedParts parts, RenderOptions options) {
    this.parts = parts;
    this.stream = ManifestStream.of(parts, options);
  }

  /** Exactly what {@code helm template} prints. */
  public String stream() {
    return stream;
  }

  /** The text of every rendered template by its name, {@code chart/templates/x.yaml}. */
  public Map<String, String> files() {
    return parts.files();
  }

  /** The resources in install order, without hooks and CRD files. */
  public List<RenderedResource> resources() {
    return parts.resources();
  }

  /**
   * The resources as values, in install order, without hooks and CRD files.
   *
   * @throws dev.lading.problem.LadingException when the documents are no Kubernetes resources
   */
  public Manifests manifests() {
    return parse(parts.resources());
  }

  /**
   * The hooks as values, in the order of the stream.
   *
   * @throws dev.lading.problem.LadingException when the documents are no Kubernetes resources
   */
  public Manifests hookManifests() {
    return parse(parts.hooks().stream().map(Hook::resource).toList());
  }

  private static Manifests parse(List<RenderedResource> resources) {
    StringBuilder documents = new StringBuilder();
    for (RenderedResource resource : resources) {
      if (!resource.kind().isEmpty()) {
        documents.append("---\n").append(resource.text()).append('\n');
      }
    }
    return Manifests.parse(documents.toString());
  }

  /** The hooks in the order of the stream. */
  public List<Hook> hooks() {
    return parts.hooks();
  }

  /** The files of {@code crds/}, subcharts' included, by their full paths. */
  public Map<String, String> crds() {
    Map<String, String> crds = new LinkedHashMap<>();
    parts.crds().forEach(file -> crds.put(file.name(), file.text()));
    return Collections.unmodifiableMap(crds);
  }

  /** The rendered notes, empty when there are none. */
  public String notes() {
    return parts.notes();
  }

  /** What is odd but no error. */
  public List<Problem> findings() {
    return parts.findings();
  }

  @Override
  public String toString() {
    return "RenderedChart[" + parts.resources().size() + " resources]";
  }
}
