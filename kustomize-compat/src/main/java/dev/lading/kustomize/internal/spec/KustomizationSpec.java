package dev.lading.kustomize.internal.spec;

import dev.lading.kustomize.internal.spec.Entries.ChartEntry;
import dev.lading.kustomize.internal.spec.Entries.ChartGlobals;
import dev.lading.kustomize.internal.spec.Entries.LabelEntry;
import dev.lading.kustomize.internal.spec.Entries.MapEntry;
import dev.lading.kustomize.internal.spec.Entries.PatchEntry;
import dev.lading.kustomize.internal.spec.Entries.ReplacementEntry;
import dev.lading.kustomize.internal.spec.Entries.ReplicaEntry;
import dev.lading.kustomize.internal.spec.Entries.SortEntry;
import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.reference.Variable;
import dev.lading.overlay.internal.transform.ImageTransformer.Image;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a kustomization file says, older spellings already turned into the present ones.
 *
 * @param file the file's name within its directory
 * @param component whether it is a component
 * @param inputs what is read
 * @param generators what is generated
 * @param changes what is changed
 * @param outputs what is done at the end
 * @param deprecated the older fields it uses, as kustomize warns of them
 */
public record KustomizationSpec(
    String file,
    boolean component,
    Inputs inputs,
    Generators generators,
    Changes changes,
    Outputs outputs,
    List<String> deprecated) {

  /** What is read. */
  public record Inputs(
      List<String> resources,
      List<String> components,
      List<String> crds,
      List<String> configurations,
      Map<String, String> openapi) {}

  /** What is generated. */
  public record Generators(
      List<MapEntry> configMaps,
      List<MapEntry> secrets,
      MapGenerator.@Nullable Options options,
      List<ChartEntry> charts,
      ChartGlobals chartGlobals,
      List<String> plugins) {}

  /** What is changed, in the order in which it happens. */
  public record Changes(
      List<String> strategicMerges,
      List<PatchEntry> patches,
      String namespace,
      String namePrefix,
      String nameSuffix,
      List<LabelEntry> labels,
      Map<String, String> commonLabels,
      boolean hasCommonLabels,
      Map<String, String> commonAnnotations,
      List<PatchEntry> jsonPatches,
      List<ReplicaEntry> replicas,
      List<Image> images,
      List<ReplacementEntry> replacements,
      List<String> plugins) {}

  /** What is done at the end. */
  public record Outputs(
      List<String> validators,
      List<Variable> variables,
      List<String> buildMetadata,
      @Nullable SortEntry sort) {}
}
