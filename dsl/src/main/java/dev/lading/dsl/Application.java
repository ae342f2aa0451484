package dev.lading.dsl;

import dev.lading.manifest.Manifests;
import dev.lading.problem.Problem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of an application have in common: the recommended labels and a namespace;
 * immutable.
 *
 * <p>Every draft in it gets {@code app.kubernetes.io/part-of} with the name of the application,
 * {@code app.kubernetes.io/name} with its own name, what else is said here, and the namespace; but
 * nothing that the draft says itself is changed, and selectors stay as they are. Typed resources
 * and manifests are taken as they are.
 */
public final class Application {

  private final Map<String, String> labels;
  private final @Nullable String namespace;

  private Application(Map<String, String> labels, @Nullable String namespace) {
    this.labels = labels;
    this.namespace = namespace;
  }

  static Application named(String name) {
    return new Application(Map.of(Labels.PART_OF, name), null);
  }

  /** Puts every namespaced draft into a namespace. Default: none, the client decides. */
  public Application namespace(String name) {
    return new Application(labels, name);
  }

  /** Puts every namespaced draft into a namespace. Default: none, the client decides. */
  public Application namespace(NamespaceDraft draft) {
    return namespace(draft.name());
  }

  /** Says which installation this is ({@code app.kubernetes.io/instance}). */
  public Application instance(String name) {
    return label(Labels.INSTANCE, name);
  }

  /** Says which version this is ({@code app.kubernetes.io/version}). */
  public Application version(String version) {
    return label(Labels.VERSION, version);
  }

  /** Says who looks after it ({@code app.kubernetes.io/managed-by}). */
  public Application managedBy(String tool) {
    return label(Labels.MANAGED_BY, tool);
  }

  /** Adds a label to every draft. */
  public Application label(String key, String value) {
    return new Application(Copies.plus(labels, key, value), namespace);
  }

  /**
   * The manifests, as {@link Lading#manifests} makes them.
   *
   * @throws DraftException with everything that is wrong
   */
  public Manifests manifests(Object... parts) {
    return assembly(parts).manifests();
  }

  /** What Kubernetes accepts and few people want. */
  public List<Problem> findings(Object... parts) {
    return assembly(parts).notes().findings();
  }

  private Assembly assembly(Object... parts) {
    return new Assembly(Arrays.asList(parts), this::applied);
  }

  private Draft<?, ?> applied(Draft<?, ?> draft) {
    return labelled(placed(draft));
  }

  private Draft<?, ?> placed(Draft<?, ?> draft) {
    return namespace == null ? draft : draft.namespaceByDefault(namespace);
  }

  private Draft<?, ?> labelled(Draft<?, ?> draft) {
    Map<String, String> own = draft.metadataOfResource().labels();
    Map<String, String> added = new LinkedHashMap<>(labels);
    added.put(Labels.NAME, draft.name());
    added.keySet().removeAll(own.keySet());
    return added.isEmpty() ? draft : draft.labels(added);
  }

  @Override
  public String toString() {
    return "Application" + labels;
  }
}
