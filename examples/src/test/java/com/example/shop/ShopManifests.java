package com.example.shop;

import static dev.lading.dsl.Lading.*;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.manifest.Manifests;

/** What the shop needs in a cluster. */
public final class ShopManifests {

  private ShopManifests() {}

  public static Manifests of(String version) {
    ConfigMapDraft settings = configMap("settings").put("currency", "EUR");
    DeploymentDraft shop =
        deployment("shop")
            .replicas(2)
            .container(
                "shop",
                c ->
                    c.image("registry.example.com/shop:" + version)
                        .port("http", 8080)
                        .env("CURRENCY", settings.key("currency")));
    return manifests(settings, shop, shop.service());
  }

  public static void main(String... args) {
    System.out.print(of("1.4.0").toYaml());
  }
}
