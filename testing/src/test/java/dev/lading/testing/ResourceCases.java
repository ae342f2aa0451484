package dev.lading.testing;

import static dev.lading.testing.AssertionCases.SHOP;
import static dev.lading.testing.AssertionCases.shop;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.Pod;
import java.util.Map;

/** What every resource has. */
final class ResourceCases {

  private static final Pod POD =
      Pod.fromTree(Map.of("apiVersion", "v1", "kind", "Pod", "metadata", Map.of("name", "bare")));

  private ResourceCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(DeploymentAssert.class, () -> shop().deployment("web"))
        .is("and", a -> a.and().isNotEmpty(), a -> a.and().hasSize(1))
        .is("hasName", a -> a.hasName("web"), a -> a.hasName("app"))
        .is("hasNamespace", a -> a.hasNamespace("shop"), a -> a.hasNamespace("prod"))
        .is("hasNoNamespace", a -> assertThat(POD).hasNoNamespace(), a -> a.hasNoNamespace())
        .is(
            "hasApiVersion",
            a -> a.hasApiVersion("apps/v1"),
            a -> a.hasApiVersion("extensions/v1beta1"))
        .is("hasKind", a -> a.hasKind("Deployment"), a -> a.hasKind("Pod"))
        .is("hasLabel", a -> a.hasLabel("app"), a -> a.hasLabel("version"))
        .is("hasLabel", a -> a.hasLabel("app", "web"), a -> a.hasLabel("app", "shop"))
        .is(
            "hasLabels",
            a -> a.hasLabels(Map.of("app", "web")),
            a -> a.hasLabels(Map.of("tier", "back")))
        .is("doesNotHaveLabel", a -> a.doesNotHaveLabel("version"), a -> a.doesNotHaveLabel("app"))
        .is(
            "hasAnnotation",
            a -> a.hasAnnotation("example.com/owner"),
            a -> a.hasAnnotation("example.com/other"))
        .is(
            "hasAnnotation",
            a -> a.hasAnnotation("example.com/owner", "team-a"),
            a -> a.hasAnnotation("example.com/owner", "team-b"))
        .is(
            "hasAnnotations",
            a -> a.hasAnnotations(Map.of("example.com/owner", "team-a")),
            a -> a.hasAnnotations(Map.of("x", "y")))
        .is(
            "doesNotHaveAnnotation",
            a -> a.doesNotHaveAnnotation("x"),
            a -> a.doesNotHaveAnnotation("example.com/owner"))
        .is(
            "hasFinalizer",
            a -> a.hasFinalizer("example.com/keep"),
            a -> a.hasFinalizer("example.com/drop"))
        .is("isOwnedBy", a -> a.isOwnedBy("App", "shop"), a -> a.isOwnedBy("App", "store"))
        .is(
            "isEquivalentTo",
            a -> a.isEquivalentTo(SHOP.get(Deployment.class, "web")),
            a ->
                a.isEquivalentTo(
                    SHOP.get(Deployment.class, "web").withSpec(spec -> spec.replicas(5))))
        .is(
            "includes",
            a -> a.includes("spec: {replicas: 3}"),
            a -> a.includes("spec: {replicas: 4}"))
        .is(
            "hasSameLengthAt",
            a -> a.hasSameLengthAt("spec.template.spec.volumes", "spec.template.spec.volumes[*]"),
            a -> a.hasSameLengthAt("spec.template.spec.volumes", "spec.template.spec.containers"))
        .is(
            "path",
            a -> a.path("spec.replicas", p -> p.isEqualTo(3)),
            a -> a.path("spec.replicas", p -> p.isEqualTo(4)));
    cases
        .about(ResourceAssert.class, () -> shop().resource("Widget", "blue"))
        .is("hasKind", a -> a.hasKind("Widget"), a -> a.hasKind("Gadget"));
  }
}
