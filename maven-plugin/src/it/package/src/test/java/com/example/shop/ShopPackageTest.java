package com.example.shop;

import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.packages.PackageException;
import dev.lading.packages.Values;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShopPackageTest {

  @Test
  void render_tooManyReplicas_isRefused() {
    Values values = Values.file(Path.of("src/values/common.yaml")).set("replicas=50");
    assertThatThrownBy(() -> new ShopPackage().render(release("shop"), values))
        .isInstanceOf(PackageException.class)
        .hasMessageContaining("replicas");
  }
}
