package dev.lading.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import org.junit.jupiter.api.Test;

class DeploymentRulesTest {

  private static final String WEB =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
      spec:
        replicas: 3
        selector:
          matchLabels:
            app: web
        template:
          metadata:
            labels:
              app: web
          spec:
            containers:
            - name: web
              image: nginx:IMAGE
      """;

  @Test
  void apply_deployment_podsRun() {
    ClusterModel cluster =
        ClusterModel.builder().nodes(3).build().apply(Manifests.parse(WEB.replace("IMAGE", "1")));
    assertThat(cluster.pods()).hasSize(3).allMatch(PodView::isReady);
    System.out.println(cluster.pods().get(0).name());
    cluster.events().forEach(System.out::println);
  }
}
