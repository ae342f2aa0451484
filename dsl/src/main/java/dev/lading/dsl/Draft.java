package dev.lading.dsl;

import dev.lading.model.KubernetesResource;
import dev.lading.model.MissingFieldException;
import dev.lading.model.ObjectBuilder;
import dev.lading.model.ObjectMeta;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.problem.Problem;
import dev.lading.validation.name.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A resource in the making: immutable, every call answers a new draft, so a draft can be shared and
 * branched.
 *
 * <p>A value set twice has the later value; collections grow. Nothing is checked before {@link
 * #build} (or {@link Lading#manifests}), which reports everything that is wrong at once.
 *
 * @param <R> the type it builds
 * @param <D> the draft itself
 */
public abstract class Draft<R extends KubernetesResource, D extends Draft<R, D>> {

  private final State<R> state;

  Draft(State<R> state) {
    this.state = state;
  }

  abstract D with(State<R> newState);

  State<R> state() {
    return state;
  }

  /** The name of the resource. */
  public final String name() {
    return state.name();
  }

  /** The namespace asked for; empty for that of the client. */
  public final Optional<String> namespaceName() {
    return state.metadata().namespace();
  }

  /** Puts the resource into a namespace. Default: none, the client decides. */
  public D namespace(String namespace) {
    return metadata(meta -> meta.namespace(namespace));
  }

  /** Puts the resource into a namespace. Default: none, the client decides. */
  public D namespace(NamespaceDraft namespace) {
    return namespace(namespace.name());
  }

  /** Adds a label; of a workload, to its Pods too. */
  public D label(String key, String value) {
    return metadata(meta -> meta.putLabel(key, value));
  }

  /** Adds labels, as {@link #label} does. */
  public final D labels(Map<String, String> labels) {
    return metadata(meta -> labels.forEach(meta::putLabel));
  }

  /** Adds an annotation. */
  public D annotation(String key, String value) {
    return metadata(meta -> meta.putAnnotation(key, value));
  }

  /** Adds a finalizer, which holds back deletion until somebody removes it. */
  public D finalizer(String finalizer) {
    return metadata(meta -> meta.addFinalizer(finalizer));
  }

  /**
   * Changes the typed resource at the end of building, after everything else: the way to any field
   * that has no word here. Several run in order. What other drafts take from this one (selectors,
   * ports) does not see it.
   */
  public D tweak(UnaryOperator<R> change) {
    return with(state.tweakedBy(change));
  }

  /**
   * The resource.
   *
   * @throws DraftException with everything that is wrong
   */
  public R build() {
    Notes notes = new Notes();
    R built = assemble(notes);
    notes.throwIfWrong();
    return built;
  }

  /** Everything that {@link #build} would refuse; empty when it would not. */
  public List<Problem> problems() {
    Notes notes = new Notes();
    assemble(notes);
    return notes.errors();
  }

  /**
   * What Kubernetes accepts and few people want, such as several replicas on a disk that attaches
   * to one node.
   */
  public List<Problem> findings() {
    Notes notes = new Notes();
    assemble(notes);
    return notes.findings();
  }

  /** The resource as good as it gets, and what is wrong with it. */
  R assemble(Notes report) {
    Notes notes = report.in(state.call(), name());
    checkMetadata(notes);
    notes.errors(state.problems().list());
    R built = complete(metadataOfResource(), notes);
    try {
      for (UnaryOperator<R> tweak : state.tweaks()) {
        built = tweak.apply(built);
      }
    } catch (MissingFieldException e) {
      notes
          .in("tweak")
          .error(
              "dsl-missing-field",
              e.typeName() + ": " + e.path() + " is required",
              "set the field where the object is made");
    }
    return built;
  }

  /** This in a namespace, unless it has one or cannot be in one. */
  D namespaceByDefault(String namespace) {
    boolean fits = ResourceTypes.find(state.type()).filter(ResourceType::namespaced).isPresent();
    return fits && namespaceName().isEmpty() ? namespace(namespace) : with(state);
  }

  /** The metadata with what the draft adds by itself. */
  ObjectMeta metadataOfResource() {
    return state.metadata();
  }

  /** Fills in what depends on several calls, and notes what is wrong. */
  R complete(ObjectMeta metadata, Notes notes) {
    return state.type().cast(state.resource().withMetadata(metadata));
  }

  /** What is wrong with a name of this kind of resource. */
  Optional<String> wrongName(String name) {
    return Names.dnsSubdomain(name);
  }

  private void checkMetadata(Notes notes) {
    notes.check("dsl-name", "The name", name(), wrongName(name()));
    namespaceName()
        .ifPresent(
            namespace ->
                notes
                    .in("namespace")
                    .check("dsl-name", "The namespace", namespace, Names.dnsLabel(namespace)));
    Labels.check(state.metadata().labels(), "label", notes);
    state
        .metadata()
        .annotations()
        .keySet()
        .forEach(
            key ->
                notes
                    .in("annotation", key)
                    .check(
                        "dsl-annotation",
                        "The annotation key",
                        key,
                        Names.qualifiedName(key.toLowerCase(Locale.ROOT))));
  }

  D metadata(Consumer<ObjectMeta.Builder> change) {
    ObjectMeta.Builder builder = state.metadata().toBuilder();
    change.accept(builder);
    return with(state.with(builder.build()));
  }

  /** This draft with fields of the typed resource changed. */
  <B extends ObjectBuilder<R>> D edit(Function<R, B> toBuilder, Consumer<? super B> change) {
    return with(state.with(Edits.edit(state.resource(), toBuilder, change)));
  }

  /** This draft with problems that a call noticed. */
  D noting(UnaryOperator<Problems> noticed) {
    return with(state.with(noticed.apply(state.problems())));
  }

  /** What it is called; never its content, which may be secret. */
  @Override
  public final String toString() {
    return Problems.call(state.call(), name());
  }
}
