package dev.lading.manifest;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of resources: ordered, immutable, at most one of each {@link ResourceId}.
 *
 * <p>Every source of Lading produces Manifests, overlays turn Manifests into Manifests, and YAML,
 * validation and the cluster model start from them. Methods that change something return a new set.
 */
public final class Manifests implements Iterable<KubernetesResource> {

  private static final Manifests EMPTY = new Manifests(new LinkedHashMap<>());

  private final Map<ResourceId, KubernetesResource> resources;

  private Manifests(Map<ResourceId, KubernetesResource> resources) {
    this.resources = Collections.unmodifiableMap(resources);
  }

  /** No resources. */
  public static Manifests empty() {
    return EMPTY;
  }

  /**
   * These resources, in this order.
   *
   * @throws ManifestException when two have the same id
   */
  public static Manifests of(KubernetesResource... resources) {
    return of(Arrays.asList(resources));
  }

  /**
   * These resources, in this order.
   *
   * @throws ManifestException when two have the same id
   */
  public static Manifests of(Iterable<? extends KubernetesResource> resources) {
    Map<ResourceId, KubernetesResource> byId = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (KubernetesResource resource : resources) {
      if (byId.putIfAbsent(resource.id(), resource) != null) {
        problems.add(
            Problem.of("manifest-duplicate", resource.id() + " is there twice")
                .withHint("rename one, or put them in different namespaces"));
      }
    }
    if (!problems.isEmpty()) {
      throw new ManifestException(problems);
    }
    return new Manifests(byId);
  }

  /**
   * Reads a file or the files of a directory, strictly; see {@link ManifestReader}.
   *
   * @throws IOException when a file cannot be read
   * @throws dev.lading.problem.LadingException when it holds anything but correct resources
   */
  public static Manifests read(Path path) throws IOException {
    return ManifestReader.strict().read(path);
  }

  /**
   * Reads YAML or JSON, strictly; see {@link ManifestReader}.
   *
   * @throws dev.lading.problem.LadingException when it holds anything but correct resources
   */
  public static Manifests parse(String yaml) {
    return ManifestReader.strict().read(yaml, "yaml");
  }

  /** How many resources there are. */
  public int size() {
    return resources.size();
  }

  /** Whether there is no resource. */
  public boolean isEmpty() {
    return resources.isEmpty();
  }

  /** The resources in order. */
  public List<KubernetesResource> resources() {
    return List.copyOf(resources.values());
  }

  /** The resources in order. */
  public Stream<KubernetesResource> stream() {
    return resources.values().stream();
  }

  @Override
  public Iterator<KubernetesResource> iterator() {
    return resources.values().iterator();
  }

  /** The resource with an id. */
  public Optional<KubernetesResource> find(ResourceId id) {
    return Optional.ofNullable(resources.get(id));
  }

  /** The resource of a type with a name, in whatever namespace; empty when there is none. */
  public <T extends KubernetesResource> Optional<T> find(Class<T> type, String name) {
    List<T> found =
        all(type).stream()
            .filter(resource -> resource.metadata().name().orElse("").equals(name))
            .toList();
    if (found.size() > 1) {
      throw new ManifestException(
          Problem.of(
                  "manifest-ambiguous",
                  "There are several " + type.getSimpleName() + " resources named " + name)
              .withHint("ask for one of " + found.stream().map(KubernetesResource::id).toList()));
    }
    return found.stream().findFirst();
  }

  /**
   * The resource of a type with a name, in whatever namespace.
   *
   * @throws ManifestException when there is none, or there are several
   */
  public <T extends KubernetesResource> T get(Class<T> type, String name) {
    return find(type, name)
        .orElseThrow(
            () ->
                new ManifestException(
                    Problem.of(
                            "manifest-not-found",
                            "There is no " + type.getSimpleName() + " named " + name)
                        .withHint(hintFor(type))));
  }

  private String hintFor(Class<? extends KubernetesResource> type) {
    List<String> names =
        all(type).stream().map(resource -> resource.metadata().name().orElse("")).toList();
    return names.isEmpty() ? "there is none at all" : "there are " + String.join(", ", names);
  }

  /** All resources of a type, in order. */
  public <T extends KubernetesResource> List<T> all(Class<T> type) {
    return stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * These and then more resources.
   *
   * @throws ManifestException when an id is there already
   */
  public Manifests plus(KubernetesResource... more) {
    return plus(Arrays.asList(more));
  }

  /**
   * These and then more resources, such as other Manifests.
   *
   * @throws ManifestException when an id is there already
   */
  public Manifests plus(Iterable<? extends KubernetesResource> more) {
    List<KubernetesResource> all = new ArrayList<>(resources.values());
    more.forEach(all::add);
    return of(all);
  }

  /** These with a resource in the place of the one with its id, or at the end if there is none. */
  public Manifests with(KubernetesResource resource) {
    Map<ResourceId, KubernetesResource> changed = new LinkedHashMap<>(resources);
    changed.put(resource.id(), resource);
    return new Manifests(changed);
  }

  /** Those that fulfil a condition. */
  public Manifests filter(Predicate<? super KubernetesResource> condition) {
    return of(stream().filter(condition).toList());
  }

  /**
   * Each changed by a function, in the same order.
   *
   * @throws ManifestException when two come out with the same id
   */
  public Manifests map(UnaryOperator<KubernetesResource> change) {
    return of(stream().map(change).toList());
  }

  /** The same resources in another order, such as {@link ResourceOrder#legacy}; a stable sort. */
  public Manifests sorted(Comparator<? super KubernetesResource> order) {
    return of(stream().sorted(order).toList());
  }

  /** How another set differs from this one. */
  public ManifestDiff diff(Manifests other) {
    return ManifestDiff.between(this, other);
  }

  /** All resources as one canonical YAML stream, {@code ---} between them. */
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
   * Writes all resources as one canonical YAML stream.
   *
   * @throws IOException from the sink
   */
  public void writeTo(Appendable sink) throws IOException {
    YamlWriter writer = YamlWriter.to(sink);
    for (KubernetesResource resource : this) {
      writer.document(resource::writeTo);
    }
    writer.flush();
  }

  /**
   * Makes a directory hold exactly these resources, one file each ({@code deployment-web.yaml}).
   * Files are replaced atomically, those that are right already are not touched, and files of
   * resources that went away are removed if an earlier call wrote them. Other files are left alone.
   *
   * @throws IOException when a file cannot be written
   */
  public void writeTo(Path directory) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    toFiles().forEach((name, yaml) -> files.put(name, yaml.getBytes(StandardCharsets.UTF_8)));
    new OutputDirectory(directory).write(files);
  }

  /**
   * The files {@link #writeTo(Path)} makes, in the order of the resources: canonical YAML by names
   * such as {@code deployment-web.yaml}.
   */
  public Map<String, String> toFiles() {
    return Collections.unmodifiableMap(ManifestFiles.of(this));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Manifests manifests && resources().equals(manifests.resources());
  }

  @Override
  public int hashCode() {
    return Objects.hash(resources.keySet());
  }

  /** The ids of the resources; never their content. */
  @Override
  public String toString() {
    return "Manifests" + resources.keySet();
  }
}
