package dev.lading.helm.internal.render;

import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoType;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.release.RenderOptions;
import java.util.ArrayList;
import java.util.List;

/** The object templates see as {@code .Capabilities} (upstream: {@code capabilities.go}). */
final class Capabilities {

  private final KubeVersion kubeVersion;
  private final GoStruct object;

  private Capabilities(KubeVersion kubeVersion, GoStruct object) {
    this.kubeVersion = kubeVersion;
    this.object = object;
  }

  static Capabilities of(HelmVersion helm, RenderOptions options) {
    String pkg = helm.isHelm4() ? "common" : "chartutil";
    String asked = options.kubeVersion();
    KubeVersion version = asked == null ? KubeVersion.ofHelm(helm) : KubeVersion.parse(asked, helm);
    List<String> apis = new ArrayList<>(ApiVersions.of(helm));
    apis.addAll(options.apiVersions());
    GoType type =
        GoType.pointerTo(GoType.struct(pkg + ".Capabilities"))
            .withMethods(
                List.of(
                    TemplateFunction.named("Copy")
                        .does("The same capabilities.", (c, a) -> a.receiver())));
    GoStruct object =
        GoStruct.of(type)
            .with("KubeVersion", kubeVersion(pkg, version))
            .with("APIVersions", GoList.of(versionSet(pkg), apis))
            .with("HelmVersion", buildInfo(helm));
    return new Capabilities(version, object);
  }

  KubeVersion kubeVersion() {
    return kubeVersion;
  }

  GoStruct object() {
    return object;
  }

  private static GoStruct kubeVersion(String pkg, KubeVersion version) {
    GoType type =
        GoType.struct(pkg + ".KubeVersion")
            .withString(value -> version.normalized())
            .withMethods(
                List.of(
                    TemplateFunction.named("String")
                        .gives(GoType.STRING)
                        .does(
                            "The version constraints are checked with.",
                            (c, a) -> version.normalized()),
                    TemplateFunction.named("GitVersion")
                        .gives(GoType.STRING)
                        .does("The full version.", (c, a) -> version.version())));
    return GoStruct.of(type)
        .with("Version", version.version())
        .with("Major", version.major())
        .with("Minor", version.minor());
  }

  private static GoType versionSet(String pkg) {
    return GoType.defined(pkg + ".VersionSet", GoType.STRINGS)
        .withMethods(
            List.of(
                TemplateFunction.named("Has")
                    .takes(GoType.STRING)
                    .gives(GoType.BOOL)
                    .does(
                        "Whether an API version is in the set.",
                        (c, a) -> ((GoList) receiver(a.receiver())).contains(a.string(0)))));
  }

  private static Object receiver(@org.jspecify.annotations.Nullable Object receiver) {
    return receiver == null ? GoList.strings(List.of()) : receiver;
  }

  private static GoStruct buildInfo(HelmVersion helm) {
    GoStruct info = GoStruct.of(GoType.struct("version.BuildInfo"));
    return switch (helm) {
      case V4_1 ->
          info.with("Version", "version", "v4.1.4")
              .with("GitCommit", "git_commit", "05fa37973dc9e42b76e1d2883494c87174b6074f")
              .with("GitTreeState", "git_tree_state", "clean")
              .with("GoVersion", "go_version", "go1.25.9")
              .with("KubeClientVersion", "kube_client_version", "v1.35");
      case V3_17 ->
          info.with("Version", "version", "v3.17.2")
              .with("GitCommit", "git_commit", "cc0bbbd6d6276b83880042c1ecb34087e84d41eb")
              .with("GitTreeState", "git_tree_state", "clean")
              .with("GoVersion", "go_version", "go1.23.7");
    };
  }
}
