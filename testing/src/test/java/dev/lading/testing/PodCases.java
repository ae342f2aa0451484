package dev.lading.testing;

import static dev.lading.testing.AssertionCases.shop;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.model.core.v1.Pod;
import java.util.List;
import java.util.Map;

/** Pods and their templates. */
final class PodCases {

  private static final Pod TWINS =
      Pod.fromTree(
          Map.of(
              "metadata", Map.of("name", "twins"),
              "spec", Map.of("containers", List.of(Map.of("name", "a"), Map.of("name", "b")))));

  private PodCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(DeploymentAssert.class, () -> shop().deployment("web"))
        .is("container", a -> a.container(), a -> assertThat(TWINS).container())
        .is("container", a -> a.container("nginx"), a -> a.container("nginy"))
        .is("initContainer", a -> a.initContainer("migrate"), a -> a.initContainer("wait"))
        .is(
            "initContainer",
            a -> a.initContainer("migrate", c -> c.hasImage("shop/migrate:1.0")),
            a -> a.initContainer("migrate", c -> c.hasImage("shop/migrate:2.0")))
        .is("sidecar", a -> a.sidecar("proxy"), a -> a.sidecar("migrate"))
        .is(
            "allContainers",
            a -> a.allContainers(c -> c.isNotPrivileged()),
            a -> a.allContainers(c -> c.hasLimits()))
        .is("hasContainers", a -> a.hasContainers("nginx"), a -> a.hasContainers("nginx", "log"))
        .is(
            "hasInitContainers",
            a -> a.hasInitContainers("migrate", "proxy"),
            a -> a.hasInitContainers("proxy", "migrate"))
        .is(
            "doesNotHaveContainer",
            a -> a.doesNotHaveContainer("log"),
            a -> a.doesNotHaveContainer("nginx"))
        .is("volume", a -> a.volume("data"), a -> a.volume("logs"))
        .is(
            "volume",
            a -> a.volume("data", v -> v.isClaim("web-data")),
            a -> a.volume("data", v -> v.isEmptyDir()))
        .is("doesNotHaveVolume", a -> a.doesNotHaveVolume("logs"), a -> a.doesNotHaveVolume("node"))
        .is("hasPodLabel", a -> a.hasPodLabel("app"), a -> a.hasPodLabel("version"))
        .is("hasPodLabel", a -> a.hasPodLabel("app", "web"), a -> a.hasPodLabel("app", "db"))
        .is(
            "hasPodAnnotation",
            a -> a.hasPodAnnotation("prometheus.io/scrape"),
            a -> a.hasPodAnnotation("x"))
        .is(
            "hasPodAnnotation",
            a -> a.hasPodAnnotation("prometheus.io/scrape", "true"),
            a -> a.hasPodAnnotation("prometheus.io/scrape", "false"))
        .is(
            "hasServiceAccount",
            a -> a.hasServiceAccount("web"),
            a -> a.hasServiceAccount("default"))
        .is(
            "doesNotMountServiceAccountToken",
            a -> a.doesNotMountServiceAccountToken(),
            a -> a.and().statefulSet("db").doesNotMountServiceAccountToken())
        .is(
            "hasNodeSelector",
            a -> a.hasNodeSelector("disk", "ssd"),
            a -> a.hasNodeSelector("zone", "a"))
        .is("toleratesTaint", a -> a.toleratesTaint("dedicated"), a -> a.toleratesTaint("gpu"))
        .is(
            "spreadsOver",
            a -> a.spreadsOver("topology.kubernetes.io/zone"),
            a -> a.spreadsOver("kubernetes.io/hostname"))
        .is("hasPriorityClass", a -> a.hasPriorityClass("high"), a -> a.hasPriorityClass("low"))
        .is("hasRestartPolicy", a -> a.hasRestartPolicy("Always"), a -> a.hasRestartPolicy("Never"))
        .is(
            "hasImagePullSecret",
            a -> a.hasImagePullSecret("registry"),
            a -> a.hasImagePullSecret("other"))
        .is(
            "hasTerminationGracePeriod",
            a -> a.hasTerminationGracePeriod(45),
            a -> a.hasTerminationGracePeriod(30))
        .is("hasDnsPolicy", a -> a.hasDnsPolicy("ClusterFirst"), a -> a.hasDnsPolicy("Default"))
        .is("hasRuntimeClass", a -> a.hasRuntimeClass("gvisor"), a -> a.hasRuntimeClass("kata"))
        .is("runsAsNonRoot", a -> a.runsAsNonRoot(), a -> a.and().statefulSet("db").runsAsNonRoot())
        .is("runsAsUser", a -> a.runsAsUser(1000), a -> a.runsAsUser(0))
        .is("hasFsGroup", a -> a.hasFsGroup(2000), a -> a.hasFsGroup(0))
        .is(
            "hasSeccompProfile",
            a -> a.hasSeccompProfile("RuntimeDefault"),
            a -> a.hasSeccompProfile("Unconfined"))
        .is(
            "usesHostNetwork",
            a -> a.and().statefulSet("db").usesHostNetwork(),
            a -> a.usesHostNetwork())
        .is(
            "sharesNoHostNamespaces",
            a -> a.sharesNoHostNamespaces(),
            a -> a.and().statefulSet("db").sharesNoHostNamespaces());
  }
}
