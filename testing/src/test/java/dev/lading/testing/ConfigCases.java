package dev.lading.testing;

import static dev.lading.testing.AssertionCases.shop;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.model.core.v1.ConfigMap;
import java.util.Map;

/** Config maps and secrets. */
final class ConfigCases {

  private static final ConfigMap MUTABLE =
      ConfigMap.fromTree(Map.of("metadata", Map.of("name", "bare")));

  private ConfigCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(ConfigMapAssert.class, () -> shop().configMap("game"))
        .is("hasKey", a -> a.hasKey("lives"), a -> a.hasKey("levels"))
        .is("doesNotHaveKey", a -> a.doesNotHaveKey("levels"), a -> a.doesNotHaveKey("lives"))
        .is(
            "hasOnlyKeys",
            a -> a.hasOnlyKeys("game.properties", "lives"),
            a -> a.hasOnlyKeys("lives"))
        .is("hasData", a -> a.hasData("lives", "3"), a -> a.hasData("lives", "5"))
        .is(
            "hasDataContaining",
            a -> a.hasDataContaining("game.properties", "aliens"),
            a -> a.hasDataContaining("game.properties", "robots"))
        .is("isImmutable", a -> a.isImmutable(), a -> assertThat(MUTABLE).isImmutable());
    cases
        .about(SecretAssert.class, () -> shop().secret("login"))
        .is("hasKey", a -> a.hasKey("password"), a -> a.hasKey("token"))
        .is("doesNotHaveKey", a -> a.doesNotHaveKey("token"), a -> a.doesNotHaveKey("password"))
        .is("hasData", a -> a.hasData("password", "S3CR3T"), a -> a.hasData("password", "other"))
        .is("hasData", a -> a.hasData("user", "S3CR3T"), a -> a.hasData("user", "other"))
        .is(
            "hasDataContaining",
            a -> a.hasDataContaining("password", "CR"),
            a -> a.hasDataContaining("password", "xx"))
        .is("hasType", a -> a.hasType("Opaque"), a -> a.hasType("kubernetes.io/tls"))
        .is(
            "path",
            a -> a.path("data.password", p -> p.decodedBase64().isEqualTo("S3CR3T")),
            a -> a.path("data.password", p -> p.decodedBase64().isEqualTo("other")))
        .is(
            "path",
            a -> a.path("data", p -> p.hasLength(1)),
            a -> a.path("data", p -> p.isOfType(YamlType.STRING)));
  }
}
