package dev.lading.kustomize.internal.pipeline;

import dev.lading.kustomize.internal.accumulate.Accumulator;
import dev.lading.kustomize.internal.accumulate.BuildRun;
import dev.lading.kustomize.internal.accumulate.Failures;
import dev.lading.kustomize.internal.accumulate.ResourceCheck;
import dev.lading.kustomize.internal.accumulate.Target;
import dev.lading.kustomize.internal.loader.Loader;
import dev.lading.kustomize.internal.spec.Entries.SortEntry;
import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.TransformerConfig.Section;
import dev.lading.overlay.internal.generate.HashTransformer;
import dev.lading.overlay.internal.reference.NameReferenceFixer;
import dev.lading.overlay.internal.reference.VarResolver;
import dev.lading.overlay.internal.resource.BuildAnnotations;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.transform.LegacySort;
import dev.lading.overlay.internal.transform.MetadataTransformer;
import dev.lading.problem.LadingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A build from start to end (kustomize {@code api/krusty/kustomizer.go}): accumulate, add hashes,
 * correct references, resolve variables, drop local resources, sort, annotate.
 *
 * <p>Hashes come after all changes because they are of the result; references after the hashes
 * because they follow them; variables last because they may hold corrected names.
 */
public final class BuildPipeline {

  private static final String LOCAL = "config.kubernetes.io/local-config";
  private static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  private BuildPipeline() {}

  /**
   * The finished resources of a kustomization.
   *
   * @throws LadingException when it cannot be built
   */
  public static ResourceSet build(Loader loader, BuildRun run) {
    Target target = Target.top(run, loader);
    Accumulator accumulator = target.accumulate();
    ResourceSet resources = accumulator.resources();
    new HashTransformer().transform(resources);
    new NameReferenceFixer(accumulator.config().nameReferences()).transform(resources);
    resolveVariables(accumulator, run);
    dropLocal(resources);
    sort(resources, target.spec().outputs().sort());
    finish(resources, target.spec().outputs().buildMetadata(), run);
    return resources;
  }

  private static void resolveVariables(Accumulator accumulator, BuildRun run) {
    Map<String, Object> values = VariableValues.of(accumulator);
    if (!values.isEmpty()) {
      List<FieldSpec> fields = accumulator.config().get(Section.VAR_REFERENCE);
      new VarResolver(
              values,
              fields,
              unused ->
                  run.warnings()
                      .add(
                          "well-defined vars that were never replaced: "
                              + String.join(",", unused)))
          .transform(accumulator.resources());
    }
  }

  private static void dropLocal(ResourceSet resources) {
    resources.forEach(ResourceCheck::check);
    resources.retain(
        resources.resources().stream()
            .filter(resource -> resource.annotations().getOrDefault(LOCAL, "false").equals("false"))
            .toList());
  }

  private static void sort(ResourceSet resources, @Nullable SortEntry sort) {
    if (sort == null) {
      legacy(resources, LegacySort.DEFAULT);
      return;
    }
    switch (sort.order()) {
      case "legacy" ->
          legacy(
              resources,
              sort.legacy() == null
                  ? LegacySort.DEFAULT
                  : new LegacySort(sort.legacy().first(), sort.legacy().last()));
      case "fifo" -> {
        if (sort.legacy() != null) {
          throw Failures.of(
              "sort-options",
              "the field 'sortOptions.legacySortOptions' is set but the selected sort order is"
                  + " 'fifo', not 'legacy'",
              "remove one of the two");
        }
      }
      default ->
          throw Failures.of(
              "sort-options",
              "the field 'sortOptions.order' must be one of [fifo, legacy]",
              "set order to one of them");
    }
  }

  private static void legacy(ResourceSet resources, LegacySort sort) {
    sort.transform(resources);
    try {
      resources.forEach(resources::checkUnique);
    } catch (LadingException failure) {
      throw Failures.wrap("SortOrderTransformer: Failed to append to resources", failure);
    }
  }

  private static void finish(ResourceSet resources, List<String> metadata, BuildRun run) {
    if (metadata.contains("managedByLabel")) {
      new MetadataTransformer(
              Map.of(MANAGED_BY, "kustomize-" + run.options().version()),
              List.of(FieldSpec.everywhere("metadata/labels", true)))
          .transform(resources);
    }
    boolean origins = metadata.contains("originAnnotations");
    boolean transformations = metadata.contains("transformerAnnotations");
    resources.forEach(resource -> BuildAnnotations.finish(resource, origins, transformations));
  }
}
