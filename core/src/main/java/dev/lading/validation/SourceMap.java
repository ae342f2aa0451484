package dev.lading.validation;

import dev.lading.manifest.FieldPath;
import dev.lading.model.ResourceId;
import dev.lading.problem.Position;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of resources were written. Manifests forget their sources; whoever knows them,
 * such as the renderer of a chart, passes them to {@link Validator#sources} with a map of this
 * kind.
 */
@FunctionalInterface
public interface SourceMap {

  /**
   * A place in a source.
   *
   * @param source the file or other input
   * @param position the place in it, if known
   */
  record Place(String source, @Nullable Position position) {

    /** A place in a text that has a name. */
    public Place {
      Objects.requireNonNull(source, "source");
    }
  }

  /** Where a field of a resource is, or what should hold it when it is absent; null if unknown. */
  @Nullable Place find(ResourceId resource, FieldPath path);

  /** Knows nothing. */
  static SourceMap none() {
    return (resource, path) -> null;
  }

  /** Knows the file of each resource and no positions, such as the template of a chart. */
  static SourceMap ofFiles(Map<ResourceId, String> files) {
    Map<ResourceId, String> copy = Map.copyOf(files);
    return (resource, path) -> {
      String file = copy.get(resource);
      return file == null ? null : new Place(file, null);
    };
  }

  /**
   * Knows the resources of a YAML text.
   *
   * @param source what to call the text
   * @throws dev.lading.yaml.node.YamlException when the text is malformed or beyond the limits
   */
  static SourceMap ofText(String yaml, String source) {
    Builder builder = new Builder();
    YamlReader.strict().read(yaml, source).forEach(document -> builder.add(document, source));
    return builder.build();
  }

  /** Collects documents of several sources. */
  static Builder builder() {
    return new Builder();
  }

  /** Collects documents; the first with an id counts. */
  final class Builder {

    private final Map<ResourceId, Document> documents = new LinkedHashMap<>();

    private Builder() {}

    private record Document(YamlMapping node, String source) {}

    /** Adds a document of a source; one that is no resource is left out. */
    public Builder add(YamlNode document, String source) {
      for (YamlMapping resource : Documents.resourcesOf(document)) {
        add(Documents.idOf(resource), resource, source);
      }
      return this;
    }

    /** Adds a resource that has another id by now than in its source. */
    public Builder add(ResourceId id, YamlMapping resource, String source) {
      documents.putIfAbsent(id, new Document(resource, source));
      return this;
    }

    /** The map. */
    public SourceMap build() {
      Map<ResourceId, Document> copy = Map.copyOf(documents);
      return (resource, path) -> {
        Document document = copy.get(resource);
        return document == null
            ? null
            : new Place(document.source(), NodePositions.find(document.node(), path));
      };
    }
  }
}
