package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.spec.Entries.LabelEntry;
import dev.lading.kustomize.internal.spec.KustomizationSpec.Changes;
import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecs;
import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.fieldspec.TransformerConfig.Section;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.transform.AffixTransformer;
import dev.lading.overlay.internal.transform.AffixTransformer.Position;
import dev.lading.overlay.internal.transform.ImageTransformer;
import dev.lading.overlay.internal.transform.MetadataTransformer;
import dev.lading.overlay.internal.transform.NamespaceTransformer;
import dev.lading.overlay.internal.transform.NamespaceTransformer.Subjects;
import dev.lading.overlay.internal.transform.ReplicaTransformer;
import dev.lading.overlay.internal.transform.Transformer;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the transformers of a kustomization, in kustomize's order and not that of its file: patches
 * first, because they name resources as the bases call them; replacements last, because they copy
 * what the others have made; then the configured ones and the validators.
 */
final class Transformation {

  private final Target target;
  private final List<Step> steps = new ArrayList<>();

  Transformation(Target target) {
    this.target = target;
  }

  void run(Accumulator accumulator) {
    addBuiltIn(accumulator.config());
    PluginConfigs plugins = new PluginConfigs(target);
    for (Resource config :
        target.configurations(target.spec().changes().plugins(), "transformer")) {
      steps.add(plugins.transformer(config));
    }
    ResourceSet resources = accumulator.resources();
    for (Step step : steps) {
      step.transformer().transform(resources);
      if (step.origin() != null) {
        resources.forEach(resource -> annotate(resource, step));
      }
      resources.dropDeleted();
    }
    validate(resources, plugins);
  }

  private static void annotate(Resource resource, Step step) {
    if (resource.origin() == null) {
      resource.setOrigin(step.origin());
    } else if (step.origin() != null) {
      resource.transformations().add(step.origin());
    }
  }

  private void validate(ResourceSet resources, PluginConfigs plugins) {
    List<String> validators = target.spec().outputs().validators();
    for (Resource config : target.configurations(validators, "transformer")) {
      Step step = plugins.transformer(config);
      Map<Resource, Object> before = Validation.snapshot(resources);
      step.transformer().transform(resources);
      Validation.check(before, resources);
    }
  }

  private void add(String kind, Transformer transformer) {
    steps.add(new Step(transformer, kind, target.configured(kind)));
  }

  private void addBuiltIn(TransformerConfig config) {
    Changes changes = target.spec().changes();
    PatchFactory patches = new PatchFactory(target);
    if (!changes.strategicMerges().isEmpty()) {
      String kind = "PatchStrategicMergeTransformer";
      add(kind, configure(kind, () -> patches.strategicMerge(changes.strategicMerges(), "")));
    }
    changes
        .patches()
        .forEach(
            entry ->
                add("PatchTransformer", configure("PatchTransformer", () -> patches.of(entry))));
    if (!changes.namespace().isEmpty()) {
      add(
          "NamespaceTransformer",
          new NamespaceTransformer(
              changes.namespace(), config.get(Section.NAMESPACE), false, Subjects.DEFAULT_ONLY));
    }
    addAffix(Position.PREFIX, changes.namePrefix(), config.get(Section.NAME_PREFIX));
    addAffix(Position.SUFFIX, changes.nameSuffix(), config.get(Section.NAME_SUFFIX));
    addLabels(changes, config);
    if (!changes.commonAnnotations().isEmpty()) {
      add(
          "AnnotationsTransformer",
          new MetadataTransformer(
              changes.commonAnnotations(), config.get(Section.COMMON_ANNOTATIONS)));
    }
    String json = "PatchJson6902Transformer";
    changes
        .jsonPatches()
        .forEach(entry -> add(json, configure(json, () -> patches.jsonPatch(entry))));
    changes
        .replicas()
        .forEach(
            entry ->
                add(
                    "ReplicaCountTransformer",
                    new ReplicaTransformer(
                        entry.name(), entry.count(), config.get(Section.REPLICAS))));
    changes
        .images()
        .forEach(
            image ->
                add(
                    "ImageTagTransformer",
                    new ImageTransformer(image, config.get(Section.IMAGES))));
    if (!changes.replacements().isEmpty()) {
      String kind = "ReplacementTransformer";
      add(kind, configure(kind, () -> new Replacements(target).of(changes.replacements())));
    }
  }

  private interface Configuration {
    Transformer make();
  }

  private static Transformer configure(String kind, Configuration configuration) {
    try {
      return configuration.make();
    } catch (LadingException failure) {
      throw Failures.wrap("trouble configuring builtin " + kind, failure);
    }
  }

  private void addAffix(Position position, String affix, List<FieldSpec> specs) {
    if (!affix.isEmpty()) {
      String kind = position == Position.PREFIX ? "PrefixTransformer" : "SuffixTransformer";
      add(kind, new AffixTransformer(position, affix, specs));
    }
  }

  private void addLabels(Changes changes, TransformerConfig config) {
    if (changes.labels().isEmpty() && changes.commonLabels().isEmpty()) {
      return;
    }
    for (LabelEntry entry : changes.labels()) {
      add("LabelTransformer", new MetadataTransformer(entry.pairs(), labelFields(entry, config)));
    }
    add(
        "LabelTransformer",
        new MetadataTransformer(changes.commonLabels(), config.get(Section.COMMON_LABELS)));
  }

  private static List<FieldSpec> labelFields(LabelEntry entry, TransformerConfig config) {
    try {
      List<FieldSpec> fields = FieldSpecs.merge(entry.fields(), config.get(Section.LABELS));
      if (entry.includeSelectors()) {
        return FieldSpecs.merge(fields, config.get(Section.COMMON_LABELS));
      }
      if (entry.includeTemplates()) {
        fields = FieldSpecs.merge(fields, config.get(Section.TEMPLATE_LABELS));
      }
      return FieldSpecs.merge(fields, List.of(FieldSpec.everywhere("metadata/labels", true)));
    } catch (LadingException conflict) {
      throw Failures.wrap("failed to merge labels", conflict);
    }
  }

  /** Validators may look, and leave a label of their own. */
  private static final class Validation {

    private static final String LABEL = "validated-by";

    private Validation() {}

    static Map<Resource, Object> snapshot(ResourceSet resources) {
      Map<Resource, Object> trees = new HashMap<>();
      resources.forEach(resource -> trees.put(resource, treeOf(resource)));
      return trees;
    }

    private static Object treeOf(Resource resource) {
      Resource copy = resource.copy();
      Map<String, String> labels = copy.labels();
      if (labels.remove(LABEL) != null) {
        copy.setLabels(labels);
      }
      return copy.toTree();
    }

    static void check(Map<Resource, Object> before, ResourceSet resources) {
      boolean same = before.size() == resources.size();
      for (Resource resource : resources.resources()) {
        same &= treeOf(resource).equals(before.get(resource));
      }
      if (!same) {
        throw Failures.of(
            "validator",
            "validator shouldn't modify the resource map: nodes unequal",
            "list it under transformers");
      }
    }
  }
}
