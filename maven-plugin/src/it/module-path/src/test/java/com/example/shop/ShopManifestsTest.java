package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.core.v1.Service;
import org.junit.jupiter.api.Test;

class ShopManifestsTest {

  @Test
  void service_selectsTheDeployment() {
    Service service = new ShopManifests().get().get(Service.class, "shop");
    assertThat(service.spec().orElseThrow().selector()).containsEntry("app.kubernetes.io/name", "shop");
  }
}
