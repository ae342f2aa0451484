package dev.lading.helm.internal.render;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.run.MissingKey;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.helm.chart.ChartDependency;
import dev.lading.helm.chart.ChartMetadata;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.chart.ChartFile;
import dev.lading.helm.internal.chart.LoadedChart;
import dev.lading.helm.internal.dependency.ChartNode;
import dev.lading.helm.internal.dependency.Dependencies;
import dev.lading.helm.internal.version.Versions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.problem.Problem;
import dev.lading.sprig.internal.regex.PatternCache;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stages of {@code helm template} after loading (upstream: {@code pkg/action/install.go} and
 * {@code renderResources} of {@code action.go}): may it be installed, which subcharts take part,
 * values, schema, templates, sorting. Safe for use by many threads.
 */
public final class ChartRenderer {

  private static final String NOTES = "NOTES.txt";

  private final LoadedChart chart;
  private final HelmVersion helm;
  private final ChartEngine engine;
  private final PatternCache patterns = new PatternCache();

  public ChartRenderer(LoadedChart chart, HelmVersion helm) {
    this.chart = chart;
    this.helm = helm;
    this.engine = new ChartEngine(helm);
  }

  /** How the templates of charts are parsed. */
  public static TemplateOptions templateOptions(HelmVersion helm) {
    return TemplateOptions.defaults()
        .withFunctions(HelmFunctions.registry(helm))
        .withMissingKey(MissingKey.ZERO)
        .withIntegerRanges(helm.isHelm4());
  }

  /**
   * Renders the chart.
   *
   * @param values the user's values; not changed
   * @throws HelmException in Helm's words
   */
  public RenderedParts render(
      Release release, Map<String, @Nullable Object> values, RenderOptions options) {
    Capabilities capabilities = Capabilities.of(helm, options);
    checkInstallable();
    ReleaseName.check(release.name(), helm);
    Set<Problem> findings = new LinkedHashSet<>(chart.findings());
    Dependencies dependencies = new Dependencies(helm, findings::add);
    ChartNode root = resolve(dependencies, values);
    Map<String, @Nullable Object> coalesced = dependencies.coalesce(root, values);
    if (!options.skipSchemaValidation()) {
      ValuesSchemas.check(root, coalesced);
    }
    checkKubeVersion(capabilities.kubeVersion());
    RunOptions run =
        RunOptions.defaults()
            .withLimits(options.limits())
            .withClock(options.clock())
            .withRandom(options.random())
            .with(PatternCache.class, patterns)
            .with(RenderRun.class, new RenderRun(options.lookup()));
    Map<String, Object> builtIn = new LinkedHashMap<>();
    builtIn.put("Release", releaseObject(release));
    builtIn.put("Capabilities", capabilities.object());
    ManifestSorter sorter = new ManifestSorter(helm, findings::add);
    try (ManifestReader reader = new ManifestReader(helm)) {
      Map<String, String> files = engine.render(root, coalesced, builtIn, run, reader);
      String notes = takeNotes(files, options.subchartNotes());
      sort(sorter, files, reader);
      return new RenderedParts(
          files, crds(root), sorter.resources(), sorter.hooks(), notes, List.copyOf(findings));
    }
  }

  private static void sort(
      ManifestSorter sorter, Map<String, String> files, ManifestReader reader) {
    try {
      reader.finish();
      sorter.sort(files.keySet(), reader);
    } catch (HelmException malformed) {
      throw malformed.withRendered(files);
    }
  }

  private ChartNode resolve(Dependencies dependencies, Map<String, @Nullable Object> values) {
    try {
      return dependencies.resolve(chart, values);
    } catch (HelmException malformed) {
      throw helm.isHelm4() ? malformed.within("chart dependencies processing failed") : malformed;
    }
  }

  private void checkInstallable() {
    ChartMetadata metadata = chart.metadata();
    String api = metadata.apiVersion();
    if (helm.isHelm4() && !api.equals("v1") && !api.equals("v2")) {
      throw HelmException.of(
          "helm-chart-api-version",
          api.equals("v3") ? "invalid chart apiVersion" : "unsupported chart version");
    }
    if (!metadata.type().isEmpty() && !metadata.type().equals("application")) {
      throw HelmException.of("helm-chart-type", metadata.type() + " charts are not installable");
    }
    List<String> missing = new ArrayList<>();
    for (ChartDependency dependency : metadata.dependencies()) {
      if (chart.subcharts().stream().noneMatch(sub -> sub.name().equals(dependency.name()))) {
        missing.add(dependency.name());
      }
    }
    if (!missing.isEmpty()) {
      throw HelmException.of(
          "helm-dependency-missing",
          (helm.isHelm4() ? "an" : "An")
              + " error occurred while checking for chart dependencies. You may need to run `helm"
              + " dependency build` to fetch missing dependencies: found in Chart.yaml, but missing"
              + " in charts/ directory: "
              + String.join(", ", missing));
    }
  }

  private void checkKubeVersion(KubeVersion version) {
    String range = chart.metadata().kubeVersion();
    if (!range.isEmpty() && !Versions.inRange(range, version.normalized())) {
      throw HelmException.of(
          "helm-template-kube-version",
          "chart requires kubeVersion: "
              + range
              + " which is incompatible with Kubernetes "
              + version.version());
    }
  }

  private static Map<String, @Nullable Object> releaseObject(Release release) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("Name", release.name());
    object.put("Namespace", release.namespace());
    object.put("IsUpgrade", release.upgrade());
    object.put("IsInstall", !release.upgrade());
    object.put("Revision", (long) release.revision());
    object.put("Service", "Helm");
    return object;
  }

  /** Whether a template gives notes instead of manifests. */
  static boolean isNotes(String template) {
    return template.endsWith(NOTES);
  }

  private String takeNotes(Map<String, String> files, boolean subchartNotes) {
    StringBuilder notes = new StringBuilder();
    String own = chart.name() + "/templates/" + NOTES;
    files
        .entrySet()
        .removeIf(
            file -> {
              boolean isNotes = isNotes(file.getKey());
              if (isNotes && (subchartNotes || file.getKey().equals(own))) {
                notes.append(notes.length() > 0 ? "\n" : "").append(file.getValue());
              }
              return isNotes;
            });
    return notes.toString();
  }

  /** The files of {@code crds/}, a chart's own before its subcharts'. */
  private static List<ChartFile> crds(ChartNode chart) {
    List<ChartFile> crds = new ArrayList<>();
    for (ChartFile file : chart.chart().files()) {
      if (file.name().startsWith("crds/") && isManifest(file.name())) {
        crds.add(ChartFile.of(chart.fullPath() + "/" + file.name(), file.data()));
      }
    }
    chart.children().forEach(child -> crds.addAll(crds(child)));
    return crds;
  }

  private static boolean isManifest(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".json");
  }
}
