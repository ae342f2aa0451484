package dev.lading.manifest;

import dev.lading.model.ApiObject;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.ResourceCatalog;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML or JSON into typed resources; kinds the model does not know become {@link
 * GenericResource}. Lists ({@code kind: List} and {@code …List}) are taken apart.
 *
 * <p>A strict reader takes a misspelt field for a problem, as the API server's strict field
 * validation does. A lenient one keeps unknown fields and reports them as findings. Values of the
 * wrong type are problems for both. All problems of a text are found in one pass. Immutable and
 * usable from any thread.
 */
public final class ManifestReader {

  private static final ManifestReader STRICT =
      new ManifestReader(YamlReader.strict(), null, YamlLimits.defaults(), ResourceTypes::find);

  private final YamlReader yaml;
  private final @Nullable Consumer<Problem> findings;
  private final YamlLimits limits;
  private final ResourceCatalog types;

  private ManifestReader(
      YamlReader yaml,
      @Nullable Consumer<Problem> findings,
      YamlLimits limits,
      ResourceCatalog types) {
    this.yaml = yaml;
    this.findings = findings;
    this.limits = limits;
    this.types = types;
  }

  /** A reader that refuses unknown fields. */
  public static ManifestReader strict() {
    return STRICT;
  }

  /** A reader that keeps unknown fields and hands a finding for each to {@code findings}. */
  public static ManifestReader lenient(Consumer<Problem> findings) {
    return new ManifestReader(STRICT.yaml, findings, STRICT.limits, STRICT.types);
  }

  /** The same reader with other limits. */
  public ManifestReader withLimits(YamlLimits newLimits) {
    return new ManifestReader(yaml.withLimits(newLimits), findings, newLimits, types);
  }

  /**
   * The same reader with more types, for custom resources: {@code
   * withTypes(CustomResourceTypes::find)} with the class generated from their definitions. For
   * kinds the catalog does not know, the reader keeps to those it knew before.
   */
  public ManifestReader withTypes(ResourceCatalog catalog) {
    return new ManifestReader(yaml, findings, limits, catalog.or(types));
  }

  /**
   * Reads all resources of a text.
   *
   * @param source what to call the text in problems, usually a file name
   * @throws dev.lading.yaml.node.YamlException when the text is malformed or beyond the limits
   * @throws ManifestException when documents are no resources or do not fit their types
   */
  public Manifests read(String text, String source) {
    return toManifests(yaml.read(text, source), source);
  }

  /**
   * Reads all resources of a file, or of all {@code .yaml}, {@code .yml} and {@code .json} files of
   * a directory, in the order of their names.
   *
   * @throws IOException when a file cannot be read
   * @throws dev.lading.problem.LadingException as {@link #read(String, String)}
   */
  public Manifests read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return readFile(path);
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(path)) {
      files = entries.filter(ManifestReader::isManifest).sorted().toList();
    }
    List<KubernetesResource> resources = new ArrayList<>();
    for (Path file : files) {
      resources.addAll(readFile(file).resources());
    }
    return Manifests.of(resources);
  }

  private static boolean isManifest(Path file) {
    String name = file.getFileName().toString();
    boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    return named && Files.isRegularFile(file);
  }

  private Manifests readFile(Path file) throws IOException {
    String source = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new ManifestException(
          Problem.of("manifest-file", "There is no such file").withSource(source));
    }
    if (Files.size(file) / 3 > limits.maxLength()) {
      throw new ManifestException(
          Problem.of(
                  "manifest-file", "The file has " + Files.size(file) + " bytes, too many to read")
              .withSource(source)
              .withHint("raise YamlLimits.maxLength if the file is trusted"));
    }
    return toManifests(yaml.read(Files.readAllBytes(file), source), source);
  }

  /** Turns YAML documents that have been read already into resources. */
  private Manifests toManifests(List<YamlNode> documents, String source) {
    List<KubernetesResource> resources = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (YamlNode document : documents) {
      FiniteNumbers.check(document, source, problems);
      readDocument(document, source, resources, problems);
    }
    if (!problems.isEmpty()) {
      throw new ManifestException(problems);
    }
    return Manifests.of(resources);
  }

  private void readDocument(
      YamlNode document,
      String source,
      List<KubernetesResource> resources,
      List<Problem> problems) {
    if (!(document instanceof YamlMapping mapping)) {
      problems.add(
          Problem.of("manifest-not-an-object", "A resource must be an object")
              .withSource(source)
              .withPosition(document.position()));
      return;
    }
    String apiVersion = typeMeta(mapping, "apiVersion", source, problems);
    String kind = typeMeta(mapping, "kind", source, problems);
    if (apiVersion == null || kind == null) {
      return;
    }
    if (kind.endsWith("List") && mapping.get("items") instanceof YamlSequence items) {
      for (YamlNode item : items.items()) {
        readDocument(item, source, resources, problems);
      }
      return;
    }
    KubernetesResource resource =
        types
            .find(apiVersion, kind)
            .map(type -> readTyped(type, mapping, source, problems))
            .orElseGet(() -> readGeneric(mapping, source, problems));
    if (resource != null) {
      resources.add(resource);
    }
  }

  private @Nullable KubernetesResource readTyped(
      ResourceType<?> type, YamlMapping mapping, String source, List<Problem> problems) {
    NodeReader reader = new NodeReader(mapping, source);
    ApiObject object = type.read(reader);
    problems.addAll(reader.problems());
    if (findings == null) {
      problems.addAll(reader.unknownFields());
    } else {
      reader.unknownFields().forEach(findings);
    }
    // kinds without metadata, such as reviews, are requests rather than resources
    return object instanceof KubernetesResource resource
        ? resource
        : readGeneric(mapping, source, problems);
  }

  /** Of a kind without a type the metadata must fit all the same; null when it does not. */
  private static @Nullable GenericResource readGeneric(
      YamlMapping mapping, String source, List<Problem> problems) {
    if (mapping.get("metadata") instanceof YamlMapping) {
      NodeReader reader = new NodeReader(mapping, source);
      reader.beginObject();
      for (String field = reader.nextField(); field != null; field = reader.nextField()) {
        if (field.equals("metadata")) {
          ObjectMeta.read(reader);
        }
      }
      if (!reader.problems().isEmpty()) {
        problems.addAll(reader.problems());
        return null;
      }
    }
    return GenericResource.of(mapping.toTree());
  }

  private static @Nullable String typeMeta(
      YamlMapping mapping, String field, String source, List<Problem> problems) {
    YamlNode node = mapping.get(field);
    if (node instanceof YamlScalar scalar
        && scalar.toTree() instanceof String text
        && !text.isEmpty()) {
      return text;
    }
    problems.add(
        Problem.of("manifest-type-meta", "A resource needs " + field)
            .withSource(source)
            .withPosition(node == null ? mapping.position() : node.position())
            .withPath(field)
            .withHint("add a line such as " + example(field)));
    return null;
  }

  private static String example(String field) {
    return field.equals("kind") ? "kind: Pod" : "apiVersion: v1";
  }
}
