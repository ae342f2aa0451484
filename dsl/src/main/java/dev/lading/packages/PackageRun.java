package dev.lading.packages;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import dev.lading.overlay.Overlay;
import dev.lading.packages.internal.trace.RenderTrace;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import dev.lading.validation.name.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rendering of a Java package and of everything it depends on. */
final class PackageRun<V> {

  /** As long as Helm allows: names of resources must still fit behind it. */
  private static final int LONGEST_RELEASE = 53;

  private static final int DEEPEST = 32;

  private final ManifestPackage<V> root;
  private final RenderRequest request;
  private final String place;
  private final Map<ResourceId, String> bringers = new LinkedHashMap<>();
  private final List<KubernetesResource> resources = new ArrayList<>();
  private final List<Problem> findings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private PackageRun(ManifestPackage<V> root, RenderRequest request) {
    this.root = root;
    this.request = request;
    this.place = root.about().name();
  }

  static <V> RenderedPackage render(ManifestPackage<V> root, RenderRequest request) {
    PackageRun<V> run = new PackageRun<>(root, request);
    run.checkDescent();
    run.checkRelease();
    run.checkKubernetes();
    return run.render();
  }

  private RenderedPackage render() {
    V values = ValuesType.of(root.valuesType()).bind(request.values());
    RenderRequest own = request.withGlobals(request.globals().plus(root.globals(values)));
    Map<String, Manifests> dependencies = new LinkedHashMap<>();
    checkAliases();
    for (Dependency<V> dependency : root.dependencies()) {
      if (dependency.isWanted(values)) {
        Manifests rendered = renderDependency(dependency, own, values);
        dependencies.put(dependency.alias(), rendered);
        bring(rendered, place + "/" + dependency.alias());
      }
    }
    PackageContext<V> context = new PackageContext<>(root, values, own, dependencies);
    bring(ownResources(context), place);
    throwIfWrong();
    Manifests all = Manifests.of(resources);
    return new RenderedPackage(
        all.filter(resource -> !ReleaseHook.isHook(resource)),
        all.filter(ReleaseHook::isHook),
        root.notes(context),
        findings);
  }

  private Manifests ownResources(PackageContext<V> context) {
    Stream<AnyPackage> line = Stream.concat(request.ancestors().stream(), Stream.of(root));
    String first = line.findFirst().map(AnyPackage::about).map(PackageMetadata::name).orElse(place);
    return new ReleaseMembership(root.about(), request.release(), first)
        .apply(root.render(context));
  }

  private Manifests renderDependency(Dependency<V> dependency, RenderRequest own, V values) {
    String alias = dependency.alias();
    try {
      RenderRequest asked = own.forDependency(root, alias, dependency.valuesFor(values));
      RenderedPackage rendered = dependency.target().render(asked);
      findings.addAll(rendered.findings());
      Manifests all = rendered.all();
      probe(dependency.target(), asked, all, place + "/" + alias);
      return all.isEmpty() ? all : inNamespace(all);
    } catch (LadingException failure) {
      throw new PackageException(
          failure.problems().stream().map(problem -> within(problem, alias)).toList());
    }
  }

  /** What a chart asks about the cluster cannot be traced, so it is tried. */
  private static void probe(
      AnyPackage target, RenderRequest asked, Manifests rendered, String place) {
    RenderTrace trace = asked.trace();
    boolean opaque = !(target instanceof ManifestPackage);
    if (trace != null && opaque && trace.isToBeProbed(place)) {
      trace.probed(place, ClusterProbe.differs(target, asked, rendered));
    }
  }

  /** Charts leave the namespace to the client; a release has one. */
  private Manifests inNamespace(Manifests manifests) {
    return Overlay.named("release " + request.release().name())
        .namespaceByDefault(request.release().namespace())
        .apply(manifests);
  }

  private Problem within(Problem problem, String alias) {
    String source = problem.source();
    boolean nested = source != null && source.startsWith(alias + "/");
    return source == null
        ? problem.withSource(place + "/" + alias)
        : nested ? problem.withSource(place + "/" + source) : problem;
  }

  private void bring(Manifests manifests, String bringer) {
    for (KubernetesResource resource : manifests) {
      String before = bringers.putIfAbsent(resource.id(), bringer);
      if (before == null) {
        resources.add(resource);
      } else {
        problems.add(
            Problem.of(
                    "package-duplicate",
                    resource.id() + " comes from " + before + " and from " + bringer)
                .withHint("rename one, or give one of the dependencies another alias"));
      }
    }
  }

  private void checkDescent() {
    List<AnyPackage> ancestors = request.ancestors();
    boolean cycle =
        ancestors.stream()
            .anyMatch(
                each ->
                    each.getClass() == root.getClass()
                        && each.about().name().equals(root.about().name()));
    if (cycle || ancestors.size() > DEEPEST) {
      String path =
          Stream.concat(ancestors.stream(), Stream.of(root))
              .map(each -> each.about().name())
              .collect(Collectors.joining(" → "));
      throw new PackageException(
          Problem.of(
                  "package-cycle",
                  cycle
                      ? "The package depends on itself: " + path
                      : "The dependencies are more than " + DEEPEST + " deep: " + path)
              .withHint("take one of these dependencies away"));
    }
  }

  private void checkRelease() {
    Release release = request.release();
    Names.dnsLabel(release.name())
        .ifPresent(wrong -> problems.add(release("name", release.name(), wrong)));
    if (release.name().length() > LONGEST_RELEASE && request.ancestors().isEmpty()) {
      problems.add(
          release("name", release.name(), "has more than " + LONGEST_RELEASE + " characters"));
    }
    Names.dnsLabel(release.namespace())
        .ifPresent(wrong -> problems.add(release("namespace", release.namespace(), wrong)));
    throwIfWrong();
  }

  private static Problem release(String what, String text, String wrong) {
    return Problem.of("package-release", "The release's " + what + " \"" + text + "\" " + wrong);
  }

  private void checkKubernetes() {
    KubernetesVersion version = request.capabilities().version();
    root.about()
        .kubernetes()
        .filter(range -> !KubernetesRange.of(range).contains(version))
        .ifPresent(
            range -> {
              throw new PackageException(
                  Problem.of(
                          "package-kubernetes",
                          root.about() + " is for Kubernetes " + range + ", not " + version)
                      .withHint("say with Capabilities which version the cluster has"));
            });
  }

  private void checkAliases() {
    List<String> aliases = root.dependencies().stream().map(Dependency::alias).toList();
    for (String alias : aliases) {
      Names.dnsLabel(alias)
          .ifPresent(wrong -> problems.add(dependency("The alias \"" + alias + "\" " + wrong)));
      if (aliases.indexOf(alias) != aliases.lastIndexOf(alias)) {
        problems.add(dependency("Two dependencies are called " + alias));
        break;
      }
    }
    throwIfWrong();
  }

  private Problem dependency(String message) {
    return Problem.of("package-alias", message)
        .withSource(place)
        .withHint("give one another name by as(…)");
  }

  private void throwIfWrong() {
    if (!problems.isEmpty()) {
      throw new PackageException(problems);
    }
  }
}
