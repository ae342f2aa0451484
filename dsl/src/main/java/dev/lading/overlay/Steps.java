package dev.lading.overlay;

import dev.lading.manifest.GenericResource;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceType;
import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.NameReference;
import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.fieldspec.TransformerConfig.Section;
import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.replace.ReplacementTransformer;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.transform.AffixTransformer;
import dev.lading.overlay.internal.transform.ImageTransformer;
import dev.lading.overlay.internal.transform.MetadataTransformer;
import dev.lading.overlay.internal.transform.NamespaceTransformer;
import dev.lading.overlay.internal.transform.ReplicaTransformer;
import dev.lading.patch.JsonPatch;
import dev.lading.patch.MergePatch;
import dev.lading.patch.StrategicMerge;
import dev.lading.problem.PatchException;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The steps an overlay is made of. Text that patches come in is read when the step is made. */
final class Steps {

  private static final String SOURCE = "patch";

  private Steps() {}

  static TransformerConfig reference(String kind, String path, String targetKind) {
    FieldSpec field = new FieldSpec(new Gvk("", "", kind), path, false);
    NameReference reference = new NameReference(new Gvk("", "", targetKind), List.of(field));
    return new TransformerConfig(new EnumMap<>(Section.class), List.of(reference));
  }

  static Step namespace(String namespace) {
    return Step.of(
        OverlayStep.of("namespace " + namespace, OverlayStep.field("namespace", namespace)),
        run ->
            new NamespaceTransformer(
                    namespace,
                    run.config().get(Section.NAMESPACE),
                    false,
                    NamespaceTransformer.Subjects.DEFAULT_ONLY)
                .transform(run.set()));
  }

  static Step namespaceByDefault(String namespace) {
    return Step.of(
        "namespace by default " + namespace,
        run ->
            new NamespaceTransformer(
                    namespace, List.of(), true, NamespaceTransformer.Subjects.ALL_SERVICE_ACCOUNTS)
                .transform(run.set()));
  }

  static Step rename(Function<? super KubernetesResource, String> names) {
    return Step.of(
        "rename",
        run -> {
          for (Resource resource : run.set().resources()) {
            KubernetesResource typed = run.typed(resource);
            typed
                .metadata()
                .name()
                .filter(name -> !name.equals(names.apply(typed)))
                .ifPresent(name -> run.change(resource, renamed(typed, names.apply(typed))));
          }
        });
  }

  private static Map<String, @Nullable Object> renamed(KubernetesResource resource, String name) {
    return resource.withMetadata(resource.metadata().toBuilder().name(name).build()).toTree();
  }

  static Step prefix(String prefix) {
    return Step.of(
        OverlayStep.of("name prefix " + prefix, OverlayStep.field("namePrefix", prefix)),
        run ->
            new AffixTransformer(
                    AffixTransformer.Position.PREFIX, prefix, run.config().get(Section.NAME_PREFIX))
                .transform(run.set()));
  }

  static Step suffix(String suffix) {
    return Step.of(
        OverlayStep.of("name suffix " + suffix, OverlayStep.field("nameSuffix", suffix)),
        run ->
            new AffixTransformer(
                    AffixTransformer.Position.SUFFIX, suffix, run.config().get(Section.NAME_SUFFIX))
                .transform(run.set()));
  }

  static Step labels(Map<String, String> labels, LabelScope scope) {
    Map<String, String> sorted = new TreeMap<>(labels);
    return Step.of(
        OverlayStep.of("labels " + sorted, KustomizeFields.labels(sorted, scope)),
        run -> new MetadataTransformer(sorted, labelFields(run, scope)).transform(run.set()));
  }

  private static List<FieldSpec> labelFields(OverlayRun run, LabelScope scope) {
    FieldSpec own = FieldSpec.everywhere("metadata/labels", true);
    List<FieldSpec> fields = new ArrayList<>();
    switch (scope) {
      case RESOURCES -> fields.add(own);
      case PODS -> {
        fields.add(own);
        fields.addAll(run.config().get(Section.TEMPLATE_LABELS));
      }
      case SELECTORS -> fields.addAll(run.config().get(Section.COMMON_LABELS));
    }
    return fields.stream().distinct().toList();
  }

  static Step annotations(Map<String, String> annotations) {
    Map<String, String> sorted = new TreeMap<>(annotations);
    return Step.of(
        OverlayStep.of(
            "annotations " + sorted.keySet(), OverlayStep.field("commonAnnotations", sorted)),
        run ->
            new MetadataTransformer(sorted, run.config().get(Section.COMMON_ANNOTATIONS))
                .transform(run.set()));
  }

  static Step image(String image, ImageChange change) {
    return Step.of(
        OverlayStep.of("image " + image + change, KustomizeFields.image(change.of(image))),
        run -> {
          if (!ContainerImages.anyUses(run.set(), image)) {
            run.nothingFor("No container uses the image " + image);
          }
          new ImageTransformer(change.of(image), run.config().get(Section.IMAGES))
              .transform(run.set());
        });
  }

  static Step containerImage(String container, ImageChange change) {
    return Step.of(
        "image of container " + container + change,
        run -> {
          if (!ContainerImages.change(run.set(), container, change)) {
            run.nothingFor("There is no container named " + container);
          }
        });
  }

  static Step replicas(String workload, int count) {
    return Step.of(
        OverlayStep.of(
            "replicas of " + workload + ": " + count,
            OverlayStep.entry("replicas", Map.of("name", workload, "count", count))),
        run -> {
          if (run.set().findByAnyName(workload).isEmpty()) {
            run.nothingFor("There is no workload named " + workload);
            return;
          }
          new ReplicaTransformer(workload, count, run.config().get(Section.REPLICAS))
              .transform(run.set());
        });
  }

  static <T extends KubernetesResource> Step edit(
      Class<T> type, Target target, UnaryOperator<T> change) {
    return Step.of(
        "edit " + target,
        run -> {
          for (Resource resource : run.select(target)) {
            KubernetesResource typed = run.typed(resource);
            if (type.isInstance(typed)) {
              run.change(resource, change.apply(type.cast(typed)).toTree());
            }
          }
        });
  }

  static <T extends KubernetesResource> Step edit(
      ResourceType<T> type, Target target, UnaryOperator<T> change) {
    return Step.of(
        "edit " + target,
        run -> {
          for (Resource resource : run.select(target)) {
            if (type.isOf(resource.gvk().apiVersion(), resource.gvk().kind())) {
              T typed = OverlayRun.read(type, resource.toTree());
              run.change(resource, change.apply(typed).toTree());
            }
          }
        });
  }

  static Step editGeneric(Target target, UnaryOperator<GenericResource> change) {
    return Step.of(
        "edit " + target,
        run -> {
          for (Resource resource : run.select(target)) {
            run.change(resource, change.apply(GenericResource.of(resource.toTree())).toTree());
          }
        });
  }

  static Step remove(Target target) {
    return Step.of("remove " + target, run -> run.select(target).forEach(Resource::delete));
  }

  static Step add(List<KubernetesResource> resources) {
    List<?> ids = resources.stream().map(KubernetesResource::id).toList();
    return Step.of("add " + ids, run -> resources.forEach(run::add));
  }

  static Step strategicMerge(Map<String, Object> patch) {
    GenericResource named = GenericResource.of(patch);
    Target target =
        Target.kind(named.apiVersion(), named.kind()).named(named.metadata().name().orElse(""));
    Target placed =
        named.metadata().namespace().isEmpty()
            ? target
            : target.inNamespace(named.metadata().namespace().get());
    return strategicMerge(placed, patch);
  }

  static Step strategicMerge(Target target, Map<String, Object> patch) {
    Map<String, @Nullable Object> change = withoutIdentity(patch);
    return Step.of(
        OverlayStep.of("strategic merge into " + target, KustomizeFields.mergePatch(target, patch)),
        run -> {
          for (Resource resource : run.select(target)) {
            if ("delete".equals(patch.get("$patch"))) {
              resource.delete();
            } else {
              patched(
                  run,
                  resource,
                  () -> StrategicMerge.by(run.schema()).apply(resource.toTree(), change));
            }
          }
        });
  }

  /** A patch says by kind and name what it is for; it does not set them. */
  private static Map<String, @Nullable Object> withoutIdentity(Map<String, Object> patch) {
    Map<String, @Nullable Object> change = new LinkedHashMap<>(patch);
    change.remove("apiVersion");
    change.remove("kind");
    if (change.get("metadata") instanceof Map<?, ?> metadata) {
      Map<String, @Nullable Object> rest = new LinkedHashMap<>();
      metadata.forEach((key, value) -> rest.put((String) key, value));
      rest.remove("name");
      rest.remove("namespace");
      change.put("metadata", rest);
      if (rest.isEmpty()) {
        change.remove("metadata");
      }
    }
    return change;
  }

  static Step jsonPatch(Target target, JsonPatch patch) {
    return Step.of(
        OverlayStep.of("JSON patch of " + target, KustomizeFields.patch(target, patch.toTree())),
        run -> {
          for (Resource resource : run.select(target)) {
            patched(run, resource, () -> asObject(patch.apply(resource.toTree())));
          }
        });
  }

  static Step mergePatch(Target target, MergePatch patch) {
    return Step.of(
        "merge patch of " + target,
        run -> {
          for (Resource resource : run.select(target)) {
            patched(run, resource, () -> asObject(patch.apply(resource.toTree())));
          }
        });
  }

  /** Makes a new tree of a resource, or a way to say why not. */
  private interface Patching {
    Map<String, @Nullable Object> patch();
  }

  private static void patched(OverlayRun run, Resource resource, Patching patching) {
    Map<String, @Nullable Object> tree;
    try {
      tree = patching.patch();
    } catch (PatchException failure) {
      Problem problem = failure.problems().get(0);
      throw new PatchException(
          new Problem(
              problem.code(),
              resource.id() + ": " + problem.message(),
              problem.source(),
              problem.position(),
              problem.path(),
              problem.hint()));
    }
    run.change(resource, tree);
  }

  private static Map<String, @Nullable Object> asObject(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      map.forEach((key, value) -> object.put((String) key, value));
      return object;
    }
    throw new PatchException(Problem.of("patch-result", "The patch must leave an object"));
  }

  static Step copy(ValueCopy copy) {
    return Step.of(
        OverlayStep.of("copy " + copy, KustomizeFields.replacement(copy.replacement())),
        run -> new ReplacementTransformer(List.of(copy.replacement())).transform(run.set()));
  }

  static Step generate(MapGenerator.Kind kind, String name, String behavior, GeneratedData data) {
    MapGenerator generator = data.generator(kind, name, behavior);
    return Step.of(
        KustomizeFields.generator(
            behavior + " " + kind.label() + " " + name, generator, data.entries()),
        run -> {
          Resource generated = generator.generate(data.entries(), run.scopes());
          GeneratedMaps.join(run, generated, behavior);
        });
  }

  static Step sorted(SortOrder order) {
    return new Sorted(order);
  }

  private record Sorted(SortOrder order) implements Step {

    @Override
    public String description() {
      return "order " + order;
    }

    @Override
    public OverlayStep written() {
      return OverlayStep.of(
          description(),
          order == SortOrder.KUSTOMIZE_LEGACY
              ? OverlayStep.field("sortOptions", Map.of("order", "legacy"))
              : Map.of());
    }

    @Override
    public boolean isLast() {
      return true;
    }

    @Override
    public void apply(OverlayRun run) {
      ResourceSorting.by(order, run);
    }
  }

  /** The documents of a text, each an object. */
  static List<Map<String, Object>> patches(String yaml) {
    List<Map<String, Object>> patches = new ArrayList<>();
    for (YamlNode document : YamlReader.strict().read(yaml, SOURCE)) {
      if (!(document instanceof YamlMapping mapping)) {
        throw new PatchException(
            Problem.of("patch-object", "A strategic merge patch must be an object")
                .withSource(SOURCE)
                .withPosition(document.position()));
      }
      Map<String, Object> patch = new LinkedHashMap<>();
      patch.putAll(mapping.toTree());
      patches.add(patch);
    }
    return patches;
  }

  /** The one document of a text. */
  static @Nullable Object tree(String yaml) {
    List<YamlNode> documents = YamlReader.strict().read(yaml, SOURCE);
    if (documents.size() != 1) {
      throw new PatchException(
          Problem.of("patch-documents", "Expected one document, found " + documents.size())
              .withSource(SOURCE));
    }
    return documents.get(0).toTree();
  }
}
