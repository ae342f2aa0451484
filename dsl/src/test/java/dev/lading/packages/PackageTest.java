package dev.lading.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.dsl.DeploymentDraft;
import dev.lading.dsl.Lading;
import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.batch.v1.Job;
import dev.lading.model.core.v1.Service;
import dev.lading.model.rbac.v1.ClusterRole;
import dev.lading.packages.export.HelmChartExporter;
import dev.lading.problem.Problem;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Releases, dependencies, hooks and the catalog. */
class PackageTest {

  /** Values with nothing but a number. */
  record Size(int size) {}

  /** A package made of functions. */
  private record Made(
      String name,
      List<Dependency<Size>> dependencies,
      Function<PackageContext<Size>, Manifests> content)
      implements ManifestPackage<Size> {

    @Override
    public PackageMetadata about() {
      return PackageMetadata.of(name, "1.0.0").withKubernetes(">=1.27");
    }

    @Override
    public Class<Size> valuesType() {
      return Size.class;
    }

    @Override
    public Manifests render(PackageContext<Size> context) {
      return content.apply(context);
    }
  }

  private static final Made WEB =
      new Made("web", List.of(), context -> web(context.values().size()));
  private static final Values TWO = Values.of("size", 2);

  private static Manifests web(int size) {
    DeploymentDraft web =
        Lading.deployment("web")
            .replicas(size)
            .container("web", c -> c.image("web:1").port("http", 80));
    return Lading.manifests(
        web, web.service(), Lading.clusterRole("reader").allow(r -> r.read().resources("pods")));
  }

  private static Dependency<Size> on(AnyPackage other) {
    return Dependency.onUntyped(other, size -> Values.of("size", size.size()));
  }

  @Test
  void release_givesNameNamespaceAndLabels() {
    Manifests spring = WEB.render(Release.release("spring").namespace("sales"), TWO);

    Deployment web = spring.get(Deployment.class, "spring-web");
    assertThat(web.metadata().namespace()).hasValue("sales");
    assertThat(web.metadata().labels())
        .containsEntry("app.kubernetes.io/instance", "spring")
        .containsEntry("app.kubernetes.io/part-of", "web");
    assertThat(spring.get(Service.class, "spring-web").spec().orElseThrow().selector())
        .containsEntry("app.kubernetes.io/instance", "spring");
    assertThat(spring.find(ClusterRole.class, "sales-spring-reader")).isPresent();
  }

  @Test
  void releases_sideBySide_doNotClash() {
    Manifests both =
        WEB.render(Release.release("a"), TWO).plus(WEB.render(Release.release("b"), TWO));

    assertThat(both.size()).isEqualTo(6);
  }

  @Test
  void dependency_underTwoAliases_isThereTwice() {
    Made root =
        new Made("root", List.of(on(WEB).as("left"), on(WEB).as("right")), c -> Manifests.empty());

    Manifests all = root.render(Release.release("r"), TWO);

    assertThat(all.find(Deployment.class, "r-left-web")).isPresent();
    assertThat(all.find(Deployment.class, "r-right-web")).isPresent();
  }

  @Test
  void dependencyCycle_namesTheWay() {
    Made inner = new Made("inner", List.of(), c -> Manifests.empty());
    Made again = new Made("root", List.of(), c -> Manifests.empty());
    Made middle = new Made("middle", List.of(on(again)), c -> Manifests.empty());
    Made root = new Made("root", List.of(on(inner), on(middle)), c -> Manifests.empty());

    assertThatThrownBy(() -> root.render(Release.release("r"), TWO))
        .isInstanceOf(PackageException.class)
        .hasMessage(
            "root/middle/root: The package depends on itself: root → middle → root; take one of"
                + " these dependencies away");
  }

  @Test
  void duplicateResource_saysWhoBroughtIt() {
    Made root =
        new Made(
            "root",
            List.of(on(WEB).as("left")),
            c -> Lading.manifests(Lading.service("r-left-web").port(80, 8080)));

    assertThatThrownBy(() -> root.render(Release.release("r"), TWO))
        .hasMessage(
            "v1 Service default/r-left-web comes from root/left and from root; rename one, or give"
                + " one of the dependencies another alias");
  }

  @Test
  void dependencyValues_thatAreWrong_nameTheDependency() {
    Made root =
        new Made(
            "root",
            List.of(Dependency.onUntyped(WEB, size -> Values.of("sice", 1))),
            c -> Manifests.empty());

    assertThatThrownBy(() -> root.render(Release.release("r"), TWO))
        .hasMessageStartingWith("root/web: sice: There is no value \"sice\"; did you mean size?");
  }

  @Test
  void hooks_areKeptApart() {
    ReleaseHook hook = ReleaseHook.on(HookEvent.PRE_UPGRADE).weight(-5);
    Made root =
        new Made(
            "root",
            List.of(),
            c ->
                c.manifests(
                    hook.apply(Lading.job("migrate").container("m", m -> m.image("m:1"))),
                    Lading.configMap("config").put("a", "b")));

    RenderedPackage rendered = root.render(RenderRequest.of(Release.release("r")).withValues(TWO));

    assertThat(rendered.manifests().size()).isEqualTo(1);
    assertThat(rendered.hooks().get(Job.class, "r-migrate").metadata().annotations())
        .containsEntry("helm.sh/hook", "pre-upgrade")
        .containsEntry("helm.sh/hook-weight", "-5");
  }

  @Test
  void olderKubernetes_isRefused() {
    RenderRequest old =
        RenderRequest.of(Release.release("r"))
            .withValues(TWO)
            .withCapabilities(Capabilities.defaults().withKubernetes("1.20"));

    assertThatThrownBy(() -> WEB.render(old))
        .hasMessage(
            "web 1.0.0 is for Kubernetes >=1.27, not 1.20.0; say with Capabilities which version"
                + " the cluster has");
  }

  @Test
  void catalog_withoutTheName_namesTheNearest() {
    assertThatThrownBy(() -> PackageCatalog.of(List.of(WEB)).get("wep"))
        .hasMessage("There is no package called wep; did you mean web?");
  }

  @Test
  void export_ofWhatAChartCannotCompute_isAFinding() {
    Made computed = new Made("computed", List.of(), c -> web(c.values().size() % 7 + 1));

    assertThat(HelmChartExporter.export(computed).findings())
        .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("export-value"));
  }

  @Test
  void export_ofADependencyThatLooksAtTheCluster_isAFinding() {
    assertThat(
            capabilityFindings(cluster -> "" + cluster.moreApis().contains("cert-manager.io/v1")))
        .containsExactly(
            "root/opaque: The dependency makes something else for other versions of Kubernetes or"
                + " other APIs; the chart has what it makes for the newest version without further"
                + " APIs");
    assertThat(capabilityFindings(cluster -> cluster.kubernetes().toString())).hasSize(1);
    assertThat(capabilityFindings(cluster -> "same")).isEmpty();
  }

  private static List<String> capabilityFindings(Function<Capabilities, String> content) {
    AnyPackage opaque =
        new AnyPackage() {
          @Override
          public PackageMetadata about() {
            return PackageMetadata.of("opaque", "1.0.0");
          }

          @Override
          public RenderedPackage render(RenderRequest request) {
            Manifests made =
                Lading.manifests(
                    Lading.configMap(request.release().name())
                        .put("cluster", content.apply(request.capabilities())));
            return new RenderedPackage(made, Manifests.empty(), "", List.of());
          }
        };
    Made root =
        new Made(
            "root",
            List.of(Dependency.onUntyped(opaque, size -> Values.empty())),
            c -> web(c.values().size()));
    return HelmChartExporter.export(root).findings().stream()
        .filter(finding -> finding.code().equals("export-capabilities"))
        .map(Problem::toString)
        .toList();
  }

  @Test
  void export_ofWhatIsAskedOfTheCluster_asksInTheChart() {
    Made asking =
        new Made(
            "asking",
            List.of(),
            c ->
                c.capabilities().has("example.com/v1/Widget")
                    ? c.manifests(Lading.configMap("widget").put("size", "" + c.values().size()))
                    : web(c.values().size()));

    assertThat(HelmChartExporter.export(asking).files().get("templates/configmap-widget.yaml"))
        .contains("{{- if ($.Capabilities.APIVersions.Has \"example.com/v1/Widget\") }}");
  }
}
