package dev.lading.kustomize.internal.spec;

import dev.lading.kustomize.internal.path.FilePaths;
import dev.lading.kustomize.internal.spec.Entries.ChartEntry;
import dev.lading.kustomize.internal.spec.Entries.ChartGlobals;
import dev.lading.kustomize.internal.spec.KustomizationSpec.Changes;
import dev.lading.kustomize.internal.spec.KustomizationSpec.Generators;
import dev.lading.kustomize.internal.spec.KustomizationSpec.Inputs;
import dev.lading.kustomize.internal.spec.KustomizationSpec.Outputs;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.overlay.internal.transform.ImageTransformer.Image;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeReader;
import dev.lading.problem.LadingException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads kustomization files (kustomize {@code api/types/kustomization.go}). */
public final class KustomizationReader {

  private static final String V1BETA1 = "kustomize.config.k8s.io/v1beta1";
  private static final String V1ALPHA1 = "kustomize.config.k8s.io/v1alpha1";
  private static final String FIX =
      " Run 'kustomize edit fix' to update your Kustomization automatically.";

  /** Older fields, what to use instead, and whether replacing them is an experiment. */
  private static final Map<String, String> DEPRECATED =
      Map.of(
          "bases", "resources",
          "commonLabels", "labels",
          "imageTags", "images",
          "patchesJson6902", "patches",
          "patchesStrategicMerge", "patches",
          "vars", "replacements");

  private static final List<String> DEPRECATED_ORDER =
      List.of(
          "bases", "commonLabels", "imageTags", "patchesJson6902", "patchesStrategicMerge", "vars");

  private final Fields fields;
  private final String file;
  private final String root;

  private KustomizationReader(Fields fields, String file, String root) {
    this.fields = fields;
    this.file = file;
    this.root = root;
  }

  /**
   * Reads a file.
   *
   * @param file its name within its directory
   * @param root its directory, for messages
   * @throws KustomizeException when it is no kustomization
   */
  public static KustomizationSpec read(String text, String file, String root) {
    String source = FilePaths.join(root, file);
    try {
      Node node = NodeReader.firstDocument(text, YamlLimits.defaults());
      if (node == null || isEmpty(node)) {
        throw new KustomizeException(
            Problem.of("kustomization-empty", "kustomization.yaml is empty")
                .withHint("list at least one resource or generator"));
      }
      Fields fields = new Fields(node, "Kustomization", Fields.Mode.STRICT);
      return new KustomizationReader(fields, file, root).spec();
    } catch (KustomizeException invalid) {
      throw located(
          invalid,
          invalid.problems().get(0).code().startsWith("kustomization")
              ? ""
              : "invalid Kustomization: ",
          source);
    } catch (LadingException malformed) {
      Position position = malformed.problems().get(0).position();
      String line = position == null ? "" : "line " + position.line() + ": ";
      throw located(malformed, "invalid Kustomization: yaml: " + line, source);
    }
  }

  private static KustomizeException located(LadingException cause, String prefix, String source) {
    Problem problem = cause.problems().get(0);
    return new KustomizeException(
        new Problem(
            problem.code(),
            prefix + problem.message(),
            source,
            problem.position(),
            problem.path(),
            problem.hint()),
        cause);
  }

  private static boolean isEmpty(Node node) {
    if (!node.isMapping()) {
      return node.isNull();
    }
    Set<String> types = Set.of("apiversion", "kind");
    for (int i = 0; i < node.content().size(); i += 2) {
      Node value = node.content().get(i + 1);
      boolean zero = value.isNull() || value.isScalar() && value.text().isEmpty();
      if (!zero && !types.contains(node.content().get(i).text().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private KustomizationSpec spec() {
    String kind = fields.text("kind");
    String apiVersion = fields.text("apiVersion");
    fields.object("metadata", KustomizationReader::metadata);
    List<String> deprecated = new ArrayList<>();
    for (String field : DEPRECATED_ORDER) {
      if (fields.has(field)) {
        deprecated.add(warning(field));
      }
    }
    KustomizationSpec spec =
        new KustomizationSpec(
            file,
            kind.equals("Component"),
            inputs(),
            generators(),
            changes(),
            outputs(),
            List.copyOf(deprecated));
    fields.finish();
    checkType(kind, apiVersion);
    return spec;
  }

  private static String warning(String field) {
    String experimental = field.equals("vars") ? " [EXPERIMENTAL]" : "";
    return "# Warning: '"
        + field
        + "' is deprecated. Please use '"
        + DEPRECATED.get(field)
        + "' instead."
        + experimental
        + FIX;
  }

  private static Fields metadata(Fields metadata) {
    metadata.text("name");
    metadata.text("namespace");
    metadata.textMap("labels");
    metadata.textMap("annotations");
    return metadata;
  }

  private void checkType(String kind, String apiVersion) {
    List<String> problems = new ArrayList<>();
    if (!kind.isEmpty() && !kind.equals("Kustomization") && !kind.equals("Component")) {
      problems.add("kind should be Kustomization or Component");
    }
    String required = kind.equals("Component") ? V1ALPHA1 : V1BETA1;
    if (!apiVersion.isEmpty() && !apiVersion.equals(required)) {
      String name = kind.isEmpty() ? "Kustomization" : kind;
      problems.add("apiVersion for " + name + " should be " + required);
    }
    if (!problems.isEmpty()) {
      throw new KustomizeException(
          Problem.of(
                  "kustomization-type",
                  "Failed to read kustomization file under "
                      + root
                      + ":\n"
                      + String.join("\n", problems))
              .withHint("correct apiVersion and kind, or leave them away"));
    }
  }

  private Inputs inputs() {
    List<String> resources = new ArrayList<>(fields.texts("resources"));
    resources.addAll(fields.texts("bases"));
    return new Inputs(
        resources,
        fields.texts("components"),
        fields.texts("crds"),
        fields.texts("configurations"),
        fields.textMap("openapi"));
  }

  private Generators generators() {
    List<ChartEntry> charts = new ArrayList<>(fields.list("helmCharts", Entries::chart));
    ChartGlobals old = new ChartGlobals("", "");
    for (ChartGlobals globals :
        fields.list(
            "helmChartInflationGenerator",
            entry -> {
              charts.add(Entries.oldChart(entry));
              return new ChartGlobals(entry.text("chartHome"), entry.text("helmHome"));
            })) {
      old =
          new ChartGlobals(
              globals.chartHome().isEmpty() ? old.chartHome() : globals.chartHome(),
              globals.configHome().isEmpty() ? old.configHome() : globals.configHome());
    }
    ChartGlobals own = fields.object("helmGlobals", Entries::chartGlobals);
    return new Generators(
        fields.list("configMapGenerator", Entries::mapEntry),
        fields.list("secretGenerator", Entries::secretEntry),
        fields.object("generatorOptions", Entries::generatorOptions),
        charts,
        own == null ? old : own,
        fields.texts("generators"));
  }

  private Changes changes() {
    List<Image> images = new ArrayList<>(fields.list("images", Entries::image));
    images.addAll(fields.list("imageTags", Entries::image));
    return new Changes(
        fields.texts("patchesStrategicMerge"),
        fields.list("patches", Entries::patch),
        fields.text("namespace"),
        fields.text("namePrefix"),
        fields.text("nameSuffix"),
        fields.list("labels", Entries::label),
        fields.textMap("commonLabels"),
        fields.has("commonLabels"),
        fields.textMap("commonAnnotations"),
        fields.list("patchesJson6902", Entries::patch),
        fields.list("replicas", Entries::replica),
        images,
        fields.list("replacements", Entries::ownReplacementEntry),
        fields.texts("transformers"));
  }

  private Outputs outputs() {
    return new Outputs(
        fields.texts("validators"),
        fields.list("vars", Entries::variable),
        fields.texts("buildMetadata"),
        fields.object("sortOptions", Entries::sort));
  }
}
