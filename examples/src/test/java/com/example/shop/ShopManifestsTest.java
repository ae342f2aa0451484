package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.Service;
import org.junit.jupiter.api.Test;

class ShopManifestsTest {

  private final Manifests shop = ShopManifests.of("1.4.0");

  @Test
  void service_selectsThePodsOfTheDeployment() {
    Service service = shop.get(Service.class, "shop");
    Deployment deployment = shop.get(Deployment.class, "shop");
    assertThat(service.spec().orElseThrow().selector())
        .isEqualTo(deployment.spec().selector().matchLabels());
  }

  @Test
  void version_isAllThatARelease_changes() {
    assertThat(shop.diff(ShopManifests.of("1.5.0")).changed())
        .singleElement()
        .satisfies(change -> assertThat(change.path()).endsWith("containers[name=shop].image"));
  }
}
