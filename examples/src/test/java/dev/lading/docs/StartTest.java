package dev.lading.docs;

import com.example.shop.ShopManifests;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.Overlay;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartTest {

  @Test
  void page_prints() throws IOException {
    Manifests prod = production();
    Page.of("docs/start.md")
        .prints(
            ShopManifests.of("1.4.0").toYaml(), ShopManifests.of("1.4.0").diff(prod).toString());
  }

  private static Manifests production() {
    Overlay prod =
        Overlay.named("prod")
            .image("registry.example.com/shop", image -> image.tag("1.4.1"))
            .replicas("shop", 5)
            .mergeConfigMap("settings", data -> data.put("currency", "CHF"));
    Manifests shop = prod.apply(ShopManifests.of("1.4.0"));
    return shop;
  }
}
