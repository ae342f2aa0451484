package com.example.shop;

import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.manifests;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.manifest.Manifests;
import java.util.function.Supplier;

/** What the shop needs in a cluster. */
public final class ShopManifests implements Supplier<Manifests> {

  @Override
  public Manifests get() {
    ConfigMapDraft settings = configMap("settings").put("currency", "EUR");
    DeploymentDraft shop =
        deployment("shop")
            .replicas(2)
            .container(
                "shop",
                container ->
                    container
                        .image("example.com/shop:1.4.0")
                        .port("http", 8080)
                        .env("CURRENCY", settings.key("currency")));
    return manifests(settings, shop, shop.service());
  }

  /** Prints the manifests. */
  public static void main(String... arguments) {
    System.out.print(new ShopManifests().get().toYaml());
  }
}
