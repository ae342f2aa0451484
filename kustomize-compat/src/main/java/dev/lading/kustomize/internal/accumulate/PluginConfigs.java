package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.accumulate.Generation.Source;
import dev.lading.kustomize.internal.spec.Entries;
import dev.lading.kustomize.internal.spec.Entries.ChartGlobals;
import dev.lading.kustomize.internal.spec.Entries.MapEntry;
import dev.lading.kustomize.internal.spec.Entries.PatchEntry;
import dev.lading.kustomize.internal.spec.Entries.ReplicaEntry;
import dev.lading.kustomize.internal.spec.Fields;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.generate.HashTransformer;
import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.generate.MapGenerator.Kind;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.Origin;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.transform.AffixTransformer;
import dev.lading.overlay.internal.transform.AffixTransformer.Position;
import dev.lading.overlay.internal.transform.ImageTransformer;
import dev.lading.overlay.internal.transform.ImageTransformer.Image;
import dev.lading.overlay.internal.transform.MetadataTransformer;
import dev.lading.overlay.internal.transform.NamespaceTransformer;
import dev.lading.overlay.internal.transform.NamespaceTransformer.Subjects;
import dev.lading.overlay.internal.transform.ReplicaTransformer;
import dev.lading.overlay.internal.transform.Transformer;
import dev.lading.overlay.internal.transform.ValueAddTransformer;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeReader;
import dev.lading.problem.LadingException;
import dev.lading.yaml.YamlLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes generators and transformers from resources that configure them (kustomize {@code
 * api/internal/plugins}). Only the built-in kinds exist: programs and containers are never run.
 */
final class PluginConfigs {

  private final Target target;

  PluginConfigs(Target target) {
    this.target = target;
  }

  /** The transformer a resource configures. */
  Step transformer(Resource config) {
    String id = config.originalId().toString();
    checkBuiltIn(config);
    Fields fields = fieldsOf(config);
    Transformer transformer;
    try {
      transformer = transformer(config, fields);
    } catch (LadingException failure) {
      throw Failures.wrap("plugin " + id + " fails configuration", failure);
    }
    if (transformer == null) {
      if (isGenerator(config.kind())) {
        throw Failures.of(
            "plugin-kind", "plugin " + id + " not a transformer", "list it under generators");
      }
      throw unknown(config);
    }
    return new Step(transformer, config.kind() + " " + config.name(), originOf(config));
  }

  /** The generator a resource configures. */
  Source generator(Resource config) {
    String id = config.originalId().toString();
    checkBuiltIn(config);
    if (!isGenerator(config.kind())) {
      boolean transformer = transformer(config, fieldsOf(config)) != null;
      throw transformer
          ? Failures.of(
              "plugin-kind", "plugin " + id + " not a generator", "list it under transformers")
          : unknown(config);
    }
    try {
      return generator(config, fieldsOf(config));
    } catch (LadingException failure) {
      throw Failures.wrap("plugin " + id + " fails configuration", failure);
    }
  }

  private static boolean isGenerator(String kind) {
    return switch (kind) {
      case "ConfigMapGenerator",
          "SecretGenerator",
          "IAMPolicyGenerator",
          "HelmChartInflationGenerator" ->
          true;
      default -> false;
    };
  }

  private static void checkBuiltIn(Resource config) {
    Gvk gvk = config.gvk();
    if (!gvk.group().isEmpty() || !gvk.version().equals("builtin")) {
      throw Failures.of(
          "plugin-external",
          "external plugins disabled; unable to load external plugin '"
              + config.originalId().gvk().kind()
              + "'",
          "programs and containers are never run; do its work beforehand and list the result");
    }
  }

  private static KustomizeException unknown(Resource config) {
    return Failures.of("plugin-kind", "unable to load builtin " + config.gvk(), "correct the kind");
  }

  private static Fields fieldsOf(Resource config) {
    config.toTree();
    return new Fields(config.node(), config.kind(), Fields.Mode.RESOURCE);
  }

  private static @Nullable Origin originOf(Resource config) {
    Origin origin = config.origin();
    return origin == null
        ? null
        : origin.configured(
            new Origin.Author(
                config.apiVersion(), config.kind(), config.name(), config.namespace()));
  }

  private @Nullable Transformer transformer(Resource config, Fields fields) {
    List<FieldSpec> specs = fields.list("fieldSpecs", Entries::fieldSpec);
    PatchFactory patches = new PatchFactory(target);
    return switch (config.kind()) {
      case "AnnotationsTransformer" ->
          new MetadataTransformer(fields.textMap("annotations"), specs);
      case "LabelTransformer" -> new MetadataTransformer(fields.textMap("labels"), specs);
      case "HashTransformer" -> new HashTransformer();
      case "ImageTagTransformer" -> new ImageTransformer(image(fields), specs);
      case "NamespaceTransformer" -> namespace(config, fields, specs);
      case "PrefixTransformer" -> affix(Position.PREFIX, "prefix", fields, specs);
      case "SuffixTransformer" -> affix(Position.SUFFIX, "suffix", fields, specs);
      case "PrefixSuffixTransformer" -> affixes(fields, specs);
      case "ReplicaCountTransformer" -> replicas(fields, specs);
      case "PatchTransformer" -> patches.of(patch(fields, "patch"));
      case "PatchJson6902Transformer" -> patches.jsonPatch(patch(fields, "jsonOp"));
      case "PatchStrategicMergeTransformer" ->
          patches.strategicMerge(fields.texts("paths"), fields.text("patches"));
      case "ReplacementTransformer" ->
          new Replacements(target).of(fields.list("replacements", Entries::replacementEntry));
      case "ValueAddTransformer" -> valueAdd(fields);
      default -> null;
    };
  }

  private static Image image(Fields fields) {
    Image image = fields.object("imageTag", Entries::image);
    return image == null ? new Image("", "", "", "", "") : image;
  }

  private static Transformer namespace(Resource config, Fields fields, List<FieldSpec> specs) {
    String mode = fields.text("setRoleBindingSubjects");
    Subjects subjects =
        switch (mode) {
          case "", "defaultOnly" -> Subjects.DEFAULT_ONLY;
          case "allServiceAccounts" -> Subjects.ALL_SERVICE_ACCOUNTS;
          case "none" -> Subjects.NONE;
          default ->
              throw Failures.of(
                  "namespace-subjects",
                  "invalid value \""
                      + mode
                      + "\" for setRoleBindingSubjects: must be one of \"defaultOnly\", \"none\" or"
                      + " \"allServiceAccounts\"",
                  "use one of these");
        };
    return new NamespaceTransformer(config.namespace(), specs, fields.flag("unsetOnly"), subjects);
  }

  private static Transformer affix(
      Position position, String name, Fields fields, List<FieldSpec> specs) {
    if (!fields.has("fieldSpecs")) {
      throw Failures.of(
          "plugin-config", "fieldSpecs is not expected to be nil", "list the fields it works on");
    }
    return new AffixTransformer(position, fields.text(name), specs);
  }

  private static Transformer affixes(Fields fields, List<FieldSpec> specs) {
    Transformer prefix = affix(Position.PREFIX, "prefix", fields, specs);
    Transformer suffix = affix(Position.SUFFIX, "suffix", fields, specs);
    return set -> {
      prefix.transform(set);
      suffix.transform(set);
    };
  }

  private static Transformer replicas(Fields fields, List<FieldSpec> specs) {
    ReplicaEntry replica = fields.object("replica", Entries::replica);
    return replica == null
        ? new ReplicaTransformer("", 0, specs)
        : new ReplicaTransformer(replica.name(), replica.count(), specs);
  }

  private static PatchEntry patch(Fields fields, String text) {
    return new PatchEntry(
        fields.text("path"),
        fields.text(text),
        fields.object("target", Entries::selector),
        fields.flagMap("options"));
  }

  private Transformer valueAdd(Fields fields) {
    String value = fields.text("value").strip();
    if (value.isEmpty()) {
      String root = target.loader().root();
      value = root.substring(root.lastIndexOf('/') + 1);
    }
    List<ValueAddTransformer.Target> targets =
        new ArrayList<>(fields.list("targets", PluginConfigs::valueTarget));
    String path = fields.text("targetFilePath");
    if (!path.isEmpty()) {
      targets.addAll(valueTargets(path));
    }
    if (targets.isEmpty()) {
      throw Failures.of(
          "plugin-config", "must specify at least one target", "list the fields to set");
    }
    return new ValueAddTransformer(value, targets);
  }

  private List<ValueAddTransformer.Target> valueTargets(String path) {
    String text = ResourceReader.decode(target.loader().load(path));
    Node node = NodeReader.firstDocument(text, YamlLimits.defaults());
    return node == null
        ? List.of()
        : new Fields(node, path, Fields.Mode.LENIENT).list("targets", PluginConfigs::valueTarget);
  }

  private static ValueAddTransformer.Target valueTarget(Fields fields) {
    String fieldPath = fields.text("fieldPath");
    long position = fields.integer("filePathPosition");
    if (fieldPath.isEmpty()) {
      throw Failures.of("plugin-config", "fieldPath cannot be empty", "name the field");
    }
    if (position < 0) {
      throw Failures.of(
          "plugin-config",
          "value of FilePathPosition (" + position + ") cannot be negative",
          "count from 1");
    }
    return new ValueAddTransformer.Target(
        fields.object("selector", Entries::selector),
        fieldPath,
        (int) Math.min(position, Integer.MAX_VALUE));
  }

  private Source generator(Resource config, Fields fields) {
    return switch (config.kind()) {
      case "ConfigMapGenerator" -> map(config, Kind.CONFIG_MAP, Entries.mapEntry(fields));
      case "SecretGenerator" -> map(config, Kind.SECRET, Entries.secretEntry(fields));
      case "IAMPolicyGenerator" -> {
        Resource account = IamPolicy.generate(fields, target.run().schemas());
        yield new Source(() -> List.of(account), config.kind(), originOf(config));
      }
      default -> {
        ChartGlobals globals =
            new ChartGlobals(fields.text("chartHome"), fields.text("configHome"));
        ChartInflation inflation = ChartInflation.configure(target, Entries.chart(fields), globals);
        yield new Source(inflation::resources, config.kind(), originOf(config));
      }
    };
  }

  private Source map(Resource config, Kind kind, MapEntry entry) {
    MapEntry named =
        new MapEntry(
            entry.name().isEmpty() ? config.name() : entry.name(),
            entry.namespace().isEmpty() ? config.namespace() : entry.namespace(),
            entry.behavior(),
            entry.type(),
            entry.sources(),
            entry.options());
    MapGenerator.Options options = Entries.merge(entry.options(), null);
    return new Source(
        () -> List.of(Generation.generate(target, kind, named, options)),
        config.kind(),
        originOf(config));
  }
}
