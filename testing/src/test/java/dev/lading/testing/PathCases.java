package dev.lading.testing;

import static dev.lading.testing.AssertionCases.shop;

import java.util.Map;

/** Values at paths. */
final class PathCases {

  private PathCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(PathAssert.class, () -> shop().resource("Widget", "blue").path("spec"))
        .is(
            "isEqualTo",
            a -> shop().resource("Widget", "blue").path("spec.size").isEqualTo(3),
            a -> shop().resource("Widget", "blue").path("spec.size").isEqualTo(4))
        .is(
            "isEqualTo",
            a ->
                shop().resource("Widget", "blue").path("spec.parts[name=wheel].count").isEqualTo(4),
            a ->
                shop().resource("Widget", "blue").path("spec.parts[name=wheel].count").isEqualTo(5))
        .is(
            "isEqualTo",
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.parts[?(@.name == 'axle')].count")
                    .isEqualTo(2),
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.parts[?(@.name == 'axle')].count")
                    .isEqualTo(3))
        .is(
            "isEqualTo",
            a -> shop().resource("Widget", "blue").path("spec.parts[-1].name").isEqualTo("axle"),
            a -> shop().resource("Widget", "blue").path("spec.parts[-1].name").isEqualTo("wheel"))
        .is(
            "isEqualToYaml",
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.parts[0]")
                    .isEqualToYaml("{count: 4, name: wheel}"),
            a ->
                shop().resource("Widget", "blue").path("spec.parts[0]").isEqualToYaml("{count: 5}"))
        .is(
            "isNotEqualTo",
            a -> shop().resource("Widget", "blue").path("spec.size").isNotEqualTo(4),
            a -> shop().resource("Widget", "blue").path("spec.size").isNotEqualTo(3))
        .is(
            "contains",
            a -> shop().resource("Widget", "blue").path("spec.tags").contains("a"),
            a -> shop().resource("Widget", "blue").path("spec.tags").contains("c"))
        .is(
            "contains",
            a -> shop().resource("Widget", "blue").path("spec.tags").contains("a", 2),
            a -> shop().resource("Widget", "blue").path("spec.tags").contains("a", 1))
        .is(
            "contains",
            a -> shop().resource("Widget", "blue").path("spec.name").contains("idg"),
            a -> shop().resource("Widget", "blue").path("spec.name").contains("xyz"))
        .is(
            "containsAny",
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.parts")
                    .containsAny(Map.of("name", "axle")),
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.parts")
                    .containsAny(Map.of("name", "motor")))
        .is(
            "doesNotContain",
            a -> shop().resource("Widget", "blue").path("spec.tags").doesNotContain("c"),
            a -> shop().resource("Widget", "blue").path("spec.tags").doesNotContain("a"))
        .is(
            "exists",
            a -> shop().resource("Widget", "blue").path("spec.size").exists(),
            a -> shop().resource("Widget", "blue").path("spec.nothing").exists())
        .is(
            "doesNotExist",
            a -> shop().resource("Widget", "blue").path("spec.nothing").doesNotExist(),
            a -> shop().resource("Widget", "blue").path("spec.size").doesNotExist())
        .is(
            "isNullOrEmpty",
            a -> shop().resource("Widget", "blue").path("spec.empty").isNullOrEmpty(),
            a -> shop().resource("Widget", "blue").path("spec.tags").isNullOrEmpty())
        .is(
            "isNotNullOrEmpty",
            a -> shop().resource("Widget", "blue").path("spec.tags").isNotNullOrEmpty(),
            a -> shop().resource("Widget", "blue").path("spec.empty").isNotNullOrEmpty())
        .is(
            "includes",
            a -> shop().resource("Widget", "blue").path("spec").includes(Map.of("size", 3)),
            a -> shop().resource("Widget", "blue").path("spec").includes(Map.of("size", 4)))
        .is(
            "includesYaml",
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec")
                    .includesYaml("parts: [{name: axle}]"),
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec")
                    .includesYaml("parts: [{name: motor}]"))
        .is(
            "doesNotInclude",
            a -> shop().resource("Widget", "blue").path("spec").doesNotInclude(Map.of("size", 4)),
            a -> shop().resource("Widget", "blue").path("spec").doesNotInclude(Map.of("size", 3)))
        .is(
            "isOfType",
            a -> shop().resource("Widget", "blue").path("spec.tags").isOfType(YamlType.LIST),
            a -> shop().resource("Widget", "blue").path("spec.tags").isOfType(YamlType.OBJECT))
        .is(
            "isNotOfType",
            a ->
                shop().resource("Widget", "blue").path("spec.enabled").isNotOfType(YamlType.STRING),
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.enabled")
                    .isNotOfType(YamlType.BOOLEAN))
        .is(
            "hasLength",
            a -> shop().resource("Widget", "blue").path("spec.tags").hasLength(3),
            a -> shop().resource("Widget", "blue").path("spec.tags").hasLength(2))
        .is(
            "doesNotHaveLength",
            a -> shop().resource("Widget", "blue").path("spec.tags").doesNotHaveLength(2),
            a -> shop().resource("Widget", "blue").path("spec.tags").doesNotHaveLength(3))
        .is(
            "matches",
            a -> shop().resource("Widget", "blue").path("spec.name").matches("^wid"),
            a -> shop().resource("Widget", "blue").path("spec.name").matches("^x"))
        .is(
            "doesNotMatch",
            a -> shop().resource("Widget", "blue").path("spec.name").doesNotMatch("^x"),
            a -> shop().resource("Widget", "blue").path("spec.name").doesNotMatch("^wid"))
        .is(
            "matches",
            a -> shop().resource("Widget", "blue").path("spec.parts[*].name").matches("e"),
            a -> shop().resource("Widget", "blue").path("spec.parts[*].name").matches("wh"))
        .is(
            "isAtLeast",
            a -> shop().resource("Widget", "blue").path("spec.memory").isAtLeast("512Mi"),
            a -> shop().resource("Widget", "blue").path("spec.memory").isAtLeast("1Gi"))
        .is(
            "isAtMost",
            a -> shop().resource("Widget", "blue").path("spec.size").isAtMost(3),
            a -> shop().resource("Widget", "blue").path("spec.size").isAtMost(2))
        .is(
            "isGreaterThan",
            a -> shop().resource("Widget", "blue").path("spec.ratio").isGreaterThan(1),
            a -> shop().resource("Widget", "blue").path("spec.ratio").isGreaterThan(1.5))
        .is(
            "isLessThan",
            a -> shop().resource("Widget", "blue").path("spec.size").isLessThan(4),
            a -> shop().resource("Widget", "blue").path("spec.size").isLessThan(3))
        .is(
            "decodedBase64",
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.encoded")
                    .decodedBase64()
                    .isEqualTo("hello"),
            a ->
                shop()
                    .resource("Widget", "blue")
                    .path("spec.encoded")
                    .decodedBase64()
                    .isEqualTo("bye"))
        .is(
            "isEqualTo",
            a -> shop().resource("Widget", "blue").path("spec.parts[0]..count").isEqualTo(4),
            a -> shop().resource("Widget", "blue").path("spec..count").isEqualTo(4))
        .is(
            "isEqualTo",
            a -> shop().resource("Widget", "blue").path("spec.size").isEqualTo(3),
            a -> shop().resource("Widget", "blue").path("spec.nothing").isEqualTo(3));
  }
}
