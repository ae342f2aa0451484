package com.example.shop;

import static dev.lading.packages.Release.release;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.packages.Values;
import dev.lading.problem.LadingException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShopPackageTest {

  @Test
  void render_tooManyReplicas_isRefused() {
    Values values = Values.file(Path.of("src/values/common.yaml")).set("replicas=50");
    assertThatThrownBy(() -> new ShopPackage().render(release("shop"), values))
        .isInstanceOf(LadingException.class)
        .hasMessageContaining("replicas: 50 is not from 1 to 20");
  }
}
