package dev.lading.examples;

import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.testing.junit.ForEachResource;
import dev.lading.testing.junit.FromChart;
import org.junit.jupiter.api.Test;

/** Tests of a chart, as its authors or users would write them; copy what you need. */
@FromChart(value = "src/test/resources/charts/redis", release = "cache", namespace = "prod")
class RedisChartTest {

  @Test
  void chart_asItComes_isValid_andAsRecorded(Manifests redis) {
    assertThat(redis).isValid().matchesGolden("redis.yaml");
  }

  @Test
  void master_keepsItsDataOnADiskOfItsOwn(Manifests redis) {
    assertThat(redis)
        .statefulSet("cache-master")
        .hasReplicas(1)
        .hasServiceName("cache-headless")
        .claimTemplate("data", claim -> claim.requestsStorage("8Gi").hasNoStorageClass())
        .container()
        .mounts("data", "/data")
        .hasEnvFromSecret("REDISCLI_AUTH", "cache", "redis-password");
  }

  @Test
  void replicas_followTheirValue(
      @FromChart(
              value = "src/test/resources/charts/redis",
              release = "cache",
              set = {"replica.count=5", "auth.enabled=false"})
          Manifests redis) {
    assertThat(redis)
        .statefulSet("cache-replica")
        .hasReplicas(5)
        .container("redis", redisContainer -> redisContainer.doesNotHaveEnv("REDISCLI_AUTH"))
        .and()
        .doesNotHaveKind("Secret");
  }

  @ForEachResource
  void everyResource_isOfTheRelease(KubernetesResource resource) {
    assertThat(resource).hasNamespace("prod").hasLabel("app.kubernetes.io/instance", "cache");
  }

  @ForEachResource
  void everyStatefulSet_isFitForProduction(StatefulSet set) {
    assertThat(set)
        .selectsItsOwnPods()
        .runsAsNonRoot()
        .allContainers(container -> container.hasProbes().hasRequests());
  }
}
