package dev.lading.kustomize;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kustomization was built to. Immutable. */
public final class KustomizeResult {

  private final List<BuiltResource> resources;
  private final List<String> warnings;
  private final List<Problem> findings;

  private KustomizeResult(
      List<BuiltResource> resources, List<String> warnings, List<Problem> findings) {
    this.resources = resources;
    this.warnings = warnings;
    this.findings = findings;
  }

  /**
   * A resource of the result.
   *
   * @param id what it is called, as kustomize writes ids
   * @param source the file it came from, or that configures its generator, relative to the build;
   *     empty when that is not known
   * @param transformers the transformers that changed it, in order, each with the file that
   *     configures it
   * @param tree its fields
   */
  public record BuiltResource(
      String id, String source, List<String> transformers, Map<String, @Nullable Object> tree) {

    /** What it is called; never its content, which may be secret. */
    @Override
    public String toString() {
      return id + " from " + source;
    }
  }

  static KustomizeResult of(ResourceSet set, List<String> warnings, List<Problem> findings) {
    List<BuiltResource> built = new ArrayList<>(set.size());
    for (Resource resource : set.resources()) {
      String source = resource.source();
      built.add(
          new BuiltResource(
              resource.id().toString(),
              source == null ? "" : source,
              List.copyOf(resource.touchedBy()),
              Collections.unmodifiableMap(resource.toTree())));
    }
    return new KustomizeResult(List.copyOf(built), List.copyOf(warnings), List.copyOf(findings));
  }

  /** The resources in order. */
  public List<BuiltResource> resources() {
    return resources;
  }

  /** What kustomize warns of: deprecated fields, variables that are never used. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Where this answer, though the one kustomize gives, is hardly what was meant: a strategic merge
   * patch whose list item lacks the merge key, so that items of the patched list get lost.
   */
  public List<Problem> findings() {
    return findings;
  }

  /**
   * The resources, typed where the model knows their kinds. Unknown fields are kept.
   *
   * @throws dev.lading.problem.LadingException when a value does not fit the type of its field
   */
  public Manifests manifests() {
    return ManifestReader.lenient(finding -> {}).read(toYaml(), "kustomization");
  }

  /** The bytes {@code kubectl kustomize} prints. */
  public String toYaml() {
    StringBuilder yaml = new StringBuilder();
    try {
      writeTo(yaml);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return yaml.toString();
  }

  /**
   * Writes what {@code kubectl kustomize} prints.
   *
   * @throws IOException from the sink
   */
  public void writeTo(Appendable sink) throws IOException {
    YamlWriter writer = YamlWriter.to(sink);
    for (BuiltResource resource : resources) {
      writer.document(out -> out.tree(resource.tree()));
    }
    writer.flush();
  }
}
