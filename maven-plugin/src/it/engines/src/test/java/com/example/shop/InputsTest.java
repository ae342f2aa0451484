package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.helm.HelmChart;
import dev.lading.kustomize.Kustomization;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InputsTest {

  @Test
  void kustomization_setsTheTag() {
    Deployment shop =
        Kustomization.load(Path.of("src/k8s/prod")).build().get(Deployment.class, "prod-shop");
    assertThat(shop.toString()).contains("prod-shop");
  }

  @Test
  void chart_takesValues() {
    HelmChart chart = HelmChart.load(Path.of("src/chart"));
    Deployment cache =
        chart
            .render(Release.release("cache"), Values.of("replicas", 3))
            .get(Deployment.class, "cache");
    assertThat(cache.spec().replicas()).hasValue(3);
  }
}
