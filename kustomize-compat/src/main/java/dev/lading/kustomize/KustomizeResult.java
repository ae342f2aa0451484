package dev.lading.kustomize;

import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
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

  private KustomizeResult(List<BuiltResource> resources, List<String> warnings) {
    this.resources = resources;
    this.warnings = warnings;
  }

  /**
   * A resource of the result.
   *
   * @param id what it is called, as kustomize writes ids
   * @param source the file it came from, or that configures its generator, relative to the build;
   *     empty when that is not known
   * @param tree its fields
   */
  public record BuiltResource(String id, String source, Map<String, @Nullable Object> tree) {

    /** What it is called; never its content, which may be secret. */
    @Override
    public String toString() {
      return id + " from " + source;
    }
  }

  static KustomizeResult of(ResourceSet set, List<String> warnings) {
    List<BuiltResource> built = new ArrayList<>(set.size());
    for (Resource resource : set.resources()) {
      String source = resource.source();
      built.add(
          new BuiltResource(
              resource.id().toString(),
              source == null ? "" : source,
              Collections.unmodifiableMap(resource.toTree())));
    }
    return new KustomizeResult(List.copyOf(built), List.copyOf(warnings));
  }

  /** The resources in order. */
  public List<BuiltResource> resources() {
    return resources;
  }

  /** What kustomize warns of: deprecated fields, variables that are never used. */
  public List<String> warnings() {
    return warnings;
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
