package dev.lading.kustomize.internal.spec;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.reference.Variable;
import dev.lading.overlay.internal.replace.Replacement;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.select.Selector;
import dev.lading.overlay.internal.transform.ImageTransformer.Image;
import dev.lading.patch.internal.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a kustomization's lists, and how they are read (kustomize {@code api/types}). */
public final class Entries {

  private Entries() {}

  /** An entry of {@code labels}. */
  public record LabelEntry(
      Map<String, String> pairs,
      boolean includeSelectors,
      boolean includeTemplates,
      List<FieldSpec> fields) {}

  /** An entry of {@code patches} or {@code patchesJson6902}. */
  public record PatchEntry(
      String path, String patch, @Nullable Selector target, Map<String, Boolean> options) {}

  /** An entry of {@code replicas}. */
  public record ReplicaEntry(String name, long count) {}

  /** An entry of a list: the file of a replacement, or the replacement itself. */
  public record ReplacementEntry(String path, Replacement replacement) {}

  /** Where the data of a generated map come from. */
  public record DataSources(List<String> literals, List<String> files, List<String> envs) {}

  /** An entry of {@code configMapGenerator} or {@code secretGenerator}. */
  public record MapEntry(
      String name,
      String namespace,
      String behavior,
      String type,
      DataSources sources,
      MapGenerator.@Nullable Options options) {}

  /** How the result is ordered. */
  public record SortEntry(String order, @Nullable LegacyOrder legacy) {}

  /** Kinds that come first and last. */
  public record LegacyOrder(List<String> first, List<String> last) {}

  /** Where charts are. */
  public record ChartGlobals(String chartHome, String configHome) {}

  /** An entry of {@code helmCharts}. */
  public record ChartEntry(
      String name,
      String version,
      String repo,
      String releaseName,
      String namespace,
      String valuesFile,
      List<String> additionalValuesFiles,
      @Nullable Node valuesInline,
      String valuesMerge,
      boolean includeCrds,
      boolean skipHooks,
      boolean skipTests,
      List<String> apiVersions,
      String kubeVersion,
      String nameTemplate) {}

  static LabelEntry label(Fields fields) {
    return new LabelEntry(
        fields.textMap("pairs"),
        fields.flag("includeSelectors"),
        fields.flag("includeTemplates"),
        fields.list("fields", Entries::fieldSpec));
  }

  /** A field spec. */
  public static FieldSpec fieldSpec(Fields fields) {
    return new FieldSpec(gvk(fields), fields.text("path"), fields.flag("create"));
  }

  /** Group, version and kind. */
  public static Gvk gvk(Fields fields) {
    return new Gvk(fields.text("group"), fields.text("version"), fields.text("kind"));
  }

  private static ResId id(Fields fields) {
    return new ResId(gvk(fields), fields.text("name"), fields.text("namespace"), false);
  }

  /** A selector. */
  public static Selector selector(Fields fields) {
    return new Selector(
        id(fields), fields.text("labelSelector"), fields.text("annotationSelector"));
  }

  static PatchEntry patch(Fields fields) {
    return new PatchEntry(
        fields.text("path"),
        fields.text("patch"),
        fields.object("target", Entries::selector),
        fields.flagMap("options"));
  }

  /** An image. */
  public static Image image(Fields fields) {
    return new Image(
        fields.text("name"),
        fields.text("newName"),
        fields.text("newTag"),
        fields.text("tagSuffix"),
        fields.text("digest"));
  }

  /** A replica count. */
  public static ReplicaEntry replica(Fields fields) {
    return new ReplicaEntry(fields.text("name"), fields.integer("count"));
  }

  /** A replacement or the file of some. */
  public static ReplacementEntry replacementEntry(Fields fields) {
    return new ReplacementEntry(fields.text("path"), replacement(fields));
  }

  /** The same in a kustomization file, where an empty list of targets is none. */
  static ReplacementEntry ownReplacementEntry(Fields fields) {
    ReplacementEntry entry = replacementEntry(fields);
    Replacement replacement = entry.replacement();
    List<Replacement.Target> targets = replacement.targets();
    return targets == null || !targets.isEmpty()
        ? entry
        : new ReplacementEntry(
            entry.path(), new Replacement(replacement.source(), replacement.sourceValue(), null));
  }

  /** A replacement. */
  public static Replacement replacement(Fields fields) {
    return new Replacement(
        fields.object("source", Entries::source),
        fields.has("sourceValue") ? fields.text("sourceValue") : null,
        fields.has("targets") ? fields.list("targets", Entries::target) : null);
  }

  private static Replacement.Source source(Fields fields) {
    return new Replacement.Source(
        id(fields), fields.text("fieldPath"), fields.object("options", Entries::options));
  }

  private static Replacement.Target target(Fields fields) {
    return new Replacement.Target(
        fields.object("select", Entries::selector),
        fields.list("reject", Entries::selector),
        fields.texts("fieldPaths"),
        fields.object("options", Entries::options));
  }

  private static Replacement.Options options(Fields fields) {
    fields.text("encoding");
    int index = (int) Math.max(Math.min(fields.integer("index"), Integer.MAX_VALUE), -1);
    return new Replacement.Options(fields.text("delimiter"), index, fields.flag("create"));
  }

  static Variable variable(Fields fields) {
    ResId object = fields.object("objref", Entries::objectReference);
    String field = fields.object("fieldref", reference -> reference.text("fieldPath"));
    return new Variable(
        fields.text("name"),
        object == null ? new ResId(Gvk.ANY, "", "", false) : object,
        field == null || field.isEmpty() ? "metadata.name" : field);
  }

  private static ResId objectReference(Fields fields) {
    Gvk gvk = gvk(fields);
    String apiVersion = fields.text("apiVersion");
    if (!apiVersion.isEmpty()) {
      Gvk given = Gvk.of(apiVersion, gvk.kind());
      gvk = given.group().isEmpty() ? new Gvk(gvk.group(), given.version(), gvk.kind()) : given;
    }
    return new ResId(gvk, fields.text("name"), fields.text("namespace"), false);
  }

  /** A generated map. */
  public static MapEntry mapEntry(Fields fields) {
    List<String> envs = new ArrayList<>(fields.texts("envs"));
    String env = fields.text("env");
    if (!env.isEmpty()) {
      envs.add(env);
    }
    return new MapEntry(
        fields.text("name"),
        fields.text("namespace"),
        fields.text("behavior"),
        "",
        new DataSources(fields.texts("literals"), fields.texts("files"), envs),
        fields.object("options", Entries::generatorOptions));
  }

  /** A generated secret. */
  public static MapEntry secretEntry(Fields fields) {
    MapEntry entry = mapEntry(fields);
    return new MapEntry(
        entry.name,
        entry.namespace,
        entry.behavior,
        fields.text("type"),
        entry.sources,
        entry.options);
  }

  static MapGenerator.Options generatorOptions(Fields fields) {
    return new MapGenerator.Options(
        fields.textMap("labels"),
        fields.textMap("annotations"),
        fields.flag("disableNameSuffixHash"),
        fields.flag("immutable"));
  }

  /** The options of a generator with those of all generators under them. */
  public static MapGenerator.Options merge(
      MapGenerator.@Nullable Options own, MapGenerator.@Nullable Options common) {
    MapGenerator.Options local = own == null ? MapGenerator.Options.NONE : own;
    if (common == null) {
      return local;
    }
    return new MapGenerator.Options(
        under(local.labels(), common.labels()),
        under(local.annotations(), common.annotations()),
        local.withoutHash() || common.withoutHash(),
        local.immutable() || common.immutable());
  }

  private static Map<String, String> under(Map<String, String> own, Map<String, String> common) {
    Map<String, String> merged = new LinkedHashMap<>(common);
    merged.putAll(own);
    return merged;
  }

  static SortEntry sort(Fields fields) {
    return new SortEntry(
        fields.text("order"),
        fields.object(
            "legacySortOptions",
            legacy -> new LegacyOrder(legacy.texts("orderFirst"), legacy.texts("orderLast"))));
  }

  static ChartGlobals chartGlobals(Fields fields) {
    return new ChartGlobals(fields.text("chartHome"), fields.text("configHome"));
  }

  /** A chart. */
  public static ChartEntry chart(Fields fields) {
    fields.flag("debug");
    fields.flag("devel");
    return new ChartEntry(
        fields.text("name"),
        fields.text("version"),
        fields.text("repo"),
        fields.text("releaseName"),
        fields.text("namespace"),
        fields.text("valuesFile"),
        fields.texts("additionalValuesFiles"),
        fields.raw("valuesInline"),
        fields.text("valuesMerge"),
        fields.flag("includeCRDs"),
        fields.flag("skipHooks"),
        fields.flag("skipTests"),
        fields.texts("apiVersions"),
        fields.text("kubeVersion"),
        fields.text("nameTemplate"));
  }

  /** An entry of the older {@code helmChartInflationGenerator}. */
  static ChartEntry oldChart(Fields fields) {
    fields.text("chartRepoName");
    fields.text("helmBin");
    fields.text("helmHome");
    fields.text("chartHome");
    fields.text("releaseNamespace");
    fields.texts("extraArgs");
    return new ChartEntry(
        fields.text("chartName"),
        fields.text("chartVersion"),
        fields.text("chartRepoUrl"),
        fields.text("releaseName"),
        "",
        fields.text("values"),
        List.of(),
        fields.raw("valuesLocal"),
        fields.text("valuesMerge"),
        false,
        false,
        false,
        List.of(),
        "",
        "");
  }
}
