package com.example.shop;

import static dev.lading.dsl.Lading.configMap;
import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.secret;

import dev.lading.dsl.ConfigMapDraft;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.dsl.SecretDraft;
import dev.lading.manifest.Manifests;
import dev.lading.packages.ManifestPackage;
import dev.lading.packages.PackageContext;
import dev.lading.packages.PackageMetadata;
import java.util.Map;

/** A shop: its settings, its key, and Pods that serve pages. */
public final class ShopPackage implements ManifestPackage<ShopValues> {

  @Override
  public PackageMetadata about() {
    return PackageMetadata.of("shop", "1.4.0");
  }

  @Override
  public Class<ShopValues> valuesType() {
    return ShopValues.class;
  }

  @Override
  public Manifests render(PackageContext<ShopValues> context) {
    ShopValues values = context.values();
    ConfigMapDraft settings = settings(values.settings());
    SecretDraft key = secret("key").put("key", values.key().reveal());
    DeploymentDraft pages =
        deployment("pages")
            .replicas(values.replicas())
            .container(
                "pages",
                container ->
                    container
                        .image("example.com/shop:1.4.0")
                        .port("http", 8080)
                        .env("KEY", key.key("key"))
                        .mount("/settings", settings));
    return context.manifests(settings, key, pages, pages.service());
  }

  private static ConfigMapDraft settings(Map<String, String> values) {
    ConfigMapDraft settings = configMap("settings");
    for (Map.Entry<String, String> value : values.entrySet()) {
      settings = settings.put(value.getKey(), value.getValue());
    }
    return settings;
  }
}
