package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.loader.Loader;
import dev.lading.kustomize.internal.path.FilePaths;
import dev.lading.kustomize.internal.spec.ConfigurationReader;
import dev.lading.kustomize.internal.spec.CrdReader;
import dev.lading.kustomize.internal.spec.KustomizationReader;
import dev.lading.kustomize.internal.spec.KustomizationSpec;
import dev.lading.kustomize.options.KustomizeException;
import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.reference.Variable;
import dev.lading.overlay.internal.resource.Origin;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kustomization being worked through (kustomize {@code api/internal/target/kusttarget.go}):
 * resources, configurations, generators, components, transformers, validators, variables.
 *
 * <p>A base has an accumulator of its own, with its transformers applied before it is merged; a
 * component works on that of the kustomization that uses it.
 */
public final class Target {

  private static final List<String> FILE_NAMES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  private final BuildRun run;
  private final Loader loader;
  private final KustomizationSpec spec;
  private final boolean tracksOrigins;
  private final Origin origin;

  private Target(
      BuildRun run, Loader loader, KustomizationSpec spec, boolean tracksOrigins, Origin origin) {
    this.run = run;
    this.loader = loader;
    this.spec = spec;
    this.tracksOrigins = tracksOrigins;
    this.origin = origin;
  }

  /**
   * The kustomization that is built.
   *
   * @throws KustomizeException when there is none, or it cannot be read
   */
  public static Target top(BuildRun run, Loader loader) {
    KustomizationSpec spec = read(run, loader);
    Target target =
        new Target(run, loader, spec, !spec.outputs().buildMetadata().isEmpty(), Origin.ROOT);
    target.chooseSchema(true);
    return target;
  }

  private static KustomizationSpec read(BuildRun run, Loader loader) {
    run.countKustomization();
    List<String> found = FILE_NAMES.stream().filter(loader::exists).toList();
    if (found.isEmpty()) {
      throw Failures.of(
          "kustomization-missing",
          "unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in"
              + " directory '"
              + loader.root()
              + "'",
          "add a kustomization.yaml there");
    }
    if (found.size() > 1) {
      throw Failures.of(
          "kustomization-several",
          "Found multiple kustomization files under: " + loader.root(),
          "keep one of " + found);
    }
    String file = found.get(0);
    String text = ResourceReader.decode(loader.load(file));
    KustomizationSpec spec = KustomizationReader.read(text, file, loader.root());
    run.warnings().addAll(spec.deprecated());
    return spec;
  }

  private void chooseSchema(boolean top) {
    String path = spec.inputs().openapi().get("path");
    String schema = path == null ? null : ResourceReader.decode(loader.load(path));
    run.schemas().choose(spec.inputs().openapi(), schema, top);
  }

  /** What the kustomization says. */
  public KustomizationSpec spec() {
    return spec;
  }

  BuildRun run() {
    return run;
  }

  Loader loader() {
    return loader;
  }

  /** Where the kustomization's own file is, for messages and reports. */
  String file() {
    return FilePaths.joinRelative(origin.path(), spec.file());
  }

  /** The origin of what a built-in generator or transformer of this kustomization does. */
  @Nullable Origin configured(String kind) {
    return tracksOrigins
        ? origin.withPath(file()).configured(new Origin.Author("builtin", kind, "", ""))
        : null;
  }

  boolean tracksOrigins() {
    return tracksOrigins;
  }

  /** Everything this kustomization makes, with a new accumulator. */
  public Accumulator accumulate() {
    Accumulator accumulator = new Accumulator();
    accumulateInto(accumulator);
    return accumulator;
  }

  private void accumulateInto(Accumulator accumulator) {
    try {
      accumulateResources(accumulator, spec.inputs().resources());
    } catch (LadingException failure) {
      throw Failures.wrap("accumulating resources", failure);
    }
    accumulator.mergeConfig(configurations());
    accumulator.mergeConfig(definitions());
    new Generation(this).run(accumulator);
    try {
      accumulateComponents(accumulator, spec.inputs().components());
    } catch (LadingException failure) {
      throw Failures.wrap("accumulating components", failure);
    }
    new Transformation(this).run(accumulator);
    mergeVariables(accumulator);
  }

  private TransformerConfig configurations() {
    TransformerConfig own = TransformerConfig.empty();
    for (String path : spec.inputs().configurations()) {
      own = own.merge(ConfigurationReader.read(text(path), path));
    }
    return TransformerConfig.defaults().merge(own);
  }

  private TransformerConfig definitions() {
    TransformerConfig own = TransformerConfig.empty();
    for (String path : spec.inputs().crds()) {
      own = own.merge(CrdReader.read(text(path), path));
    }
    return own;
  }

  private String text(String path) {
    return ResourceReader.decode(loader.load(path));
  }

  private void mergeVariables(Accumulator accumulator) {
    List<Variable> variables = spec.outputs().variables();
    try {
      accumulator.addVariables(variables);
    } catch (LadingException failure) {
      List<String> shown = variables.stream().map(Variable::toString).toList();
      throw Failures.wrap("merging vars [" + String.join(" ", shown) + "]", failure);
    }
  }

  /** Reads files and builds directories into an accumulator. */
  void accumulateResources(Accumulator accumulator, List<String> paths) {
    for (String path : paths) {
      KustomizeException fileFailure = tryFile(accumulator, path);
      if (fileFailure != null) {
        accumulateBase(accumulator, path, fileFailure);
      }
    }
  }

  private void accumulateBase(Accumulator accumulator, String path, KustomizeException asFile) {
    String prefix = "accumulation err='" + Failures.messageOf(asFile) + "'";
    Loader base;
    try {
      base = loader.child(path);
    } catch (LadingException asDirectory) {
      boolean malformed = Failures.messageOf(asFile).contains("MalformedYAMLError");
      throw malformed ? asFile : bothFailed(prefix, asFile, asDirectory);
    }
    try {
      accumulateDirectory(accumulator, base, path, false);
    } catch (LadingException failure) {
      throw Failures.wrap(prefix, failure);
    }
  }

  /** The message has both reasons, the place and remedy are those of the file if it was read. */
  private static KustomizeException bothFailed(
      String prefix, KustomizeException asFile, LadingException asDirectory) {
    String message = prefix + ": " + Failures.messageOf(asDirectory);
    boolean wasRead = !asFile.problems().get(0).code().startsWith("load-");
    return Failures.withMessage(message, wasRead ? asFile : asDirectory);
  }

  private @Nullable KustomizeException tryFile(Accumulator accumulator, String path) {
    List<Resource> resources;
    try {
      resources = read(path);
    } catch (LadingException failure) {
      return Failures.wrap("accumulating resources from '" + path + "'", failure);
    }
    try {
      accumulator.resources().appendAll(resources);
      return null;
    } catch (LadingException failure) {
      return Failures.wrap("merging resources from '" + path + "'", Failures.in(path, failure));
    }
  }

  private List<Resource> read(String path) {
    byte[] bytes = loader.load(path);
    String file = FilePaths.joinRelative(origin.path(), path);
    try {
      List<Resource> resources = run.reader().read(bytes);
      run.countResources(resources.size());
      new ResourceSet().appendAll(resources);
      for (Resource resource : resources) {
        resource.setSource(file);
        resource.setOrigin(tracksOrigins ? origin.withPath(file) : null);
      }
      return resources;
    } catch (LadingException failure) {
      String message = Failures.messageOf(failure);
      boolean malformed = message.contains("MalformedYAMLError");
      throw Failures.in(
          file, malformed ? Failures.withMessage(message + " in File: " + path, failure) : failure);
    }
  }

  private void accumulateComponents(Accumulator accumulator, List<String> paths) {
    for (String path : paths) {
      Loader component;
      try {
        component = loader.child(path);
      } catch (LadingException failure) {
        String quoted = Failures.quoted(Failures.messageOf(failure));
        throw Failures.withMessage("loader.New " + quoted, failure);
      }
      try {
        accumulateDirectory(accumulator, component, path, true);
      } catch (LadingException failure) {
        String quoted = Failures.quoted(Failures.messageOf(failure));
        throw Failures.withMessage("accumulateDirectory: " + quoted, failure);
      }
    }
  }

  private void accumulateDirectory(
      Accumulator accumulator, Loader child, String path, boolean component) {
    Target target = child(child, path);
    target.chooseSchema(false);
    checkKind(target, component);
    Accumulator result = component ? accumulator : new Accumulator();
    try {
      target.accumulateInto(result);
    } catch (LadingException failure) {
      throw Failures.wrap("recursed accumulation of path '" + child.root() + "'", failure);
    }
    try {
      if (component) {
        accumulator.resources().forEach(accumulator.resources()::checkUnique);
      } else {
        accumulator.merge(result);
      }
    } catch (LadingException failure) {
      throw Failures.wrap("recursed merging from path '" + child.root() + "'", failure);
    }
  }

  private Target child(Loader child, String path) {
    try {
      KustomizationSpec childSpec = read(run, child);
      Origin childOrigin = origin.withPath(FilePaths.joinRelative(origin.path(), path));
      return new Target(run, child, childSpec, tracksOrigins, childOrigin);
    } catch (LadingException failure) {
      throw Failures.wrap("couldn't make target for path '" + child.root() + "'", failure);
    }
  }

  private static void checkKind(Target target, boolean component) {
    String root = target.loader.root();
    if (component && !target.spec.component()) {
      throw Failures.of(
          "component-kind",
          "expected kind 'Component' for path '" + root + "' but got 'Kustomization'",
          "list it under resources, or make it a component");
    }
    if (!component && target.spec.component()) {
      throw Failures.of(
          "component-kind",
          "expected kind != 'Component' for path '" + root + "'",
          "list it under components");
    }
  }

  /** The resources that configure generators, transformers or validators: inline, or in files. */
  List<Resource> configurations(List<String> entries, String kind) {
    Accumulator accumulator = new Accumulator();
    List<String> paths = new ArrayList<>();
    for (String entry : entries) {
      List<Resource> inline = inline(entry);
      if (inline == null) {
        paths.add(entry);
        continue;
      }
      for (Resource resource : inline) {
        resource.setSource(file());
        resource.setOrigin(tracksOrigins ? origin.withPath(file()) : null);
      }
      try {
        accumulator.resources().appendAll(inline);
      } catch (LadingException failure) {
        throw Failures.wrap("configuring external " + kind, failure);
      }
    }
    accumulateResources(accumulator, paths);
    return accumulator.resources().resources();
  }

  /** The resources in an entry, or null when it is a path. */
  private @Nullable List<Resource> inline(String entry) {
    try {
      List<Resource> resources = run.reader().read(entry);
      new ResourceSet().appendAll(resources);
      return resources;
    } catch (LadingException notInline) {
      return null;
    }
  }
}
