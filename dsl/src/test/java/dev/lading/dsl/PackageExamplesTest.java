package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.manifest.Manifests;
import dev.lading.model.apps.v1.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs what the package documentation shows, and checks that this class has each example. */
class PackageExamplesTest {

  private static final Path SOURCES = Path.of("src");

  @Test
  void examples_run() {
    DeploymentDraft web =
        deployment("web")
            .replicas(3)
            .container("nginx", c -> c.image("nginx:1.27").port("http", 80));
    ServiceDraft front = web.service();
    Manifests app = manifests(web, front, ingress("web").route("shop.example.com", "/", front));
    assertThat(app.size()).isEqualTo(3);

    ConfigMapDraft config =
        configMap("shop").put("currency", "EUR").put("shop.properties", "a=b\n");
    SecretDraft login = secret("database").put("password", "change-me");
    PodDraft pod =
        pod("shop")
            .container(
                "shop",
                c ->
                    c.image("registry.example.com/shop:1.0")
                        .env("CURRENCY", config.key("currency"))
                        .env("PASSWORD", login.key("password"))
                        .env("POD_IP", fieldRef("status.podIP"))
                        .mount("/etc/shop", config.items("shop.properties").readOnly())
                        .mount("/tmp", emptyDir("tmp")));
    assertThat(pod.build().spec().orElseThrow().volumes()).hasSize(2);

    Manifests shop =
        application("shop")
            .namespace("shop")
            .version("1.4.2")
            .manifests(web, web.service(), web.autoscaler().between(2, 10).cpu(70));
    assertThat(shop).allMatch(each -> each.metadata().namespace().orElse("").equals("shop"));

    DeploymentDraft canary = web.editContainer("nginx", c -> c.image("nginx:1.28")).replicas(1);
    assertThat(canary.build().spec().replicas()).contains(1);

    Deployment tweaked = web.tweak(d -> d.withSpec(spec -> spec.minReadySeconds(5))).build();
    assertThat(tweaked.spec().minReadySeconds()).contains(5);
  }

  @Test
  void examples_ofThePackage_areThoseAbove() throws Exception {
    String here = squeezed(read("test/java/dev/lading/dsl/PackageExamplesTest.java"));
    List<String> examples = examples(read("main/java/dev/lading/dsl/package-info.java"));
    assertThat(examples).hasSize(5);
    assertThat(examples).allSatisfy(example -> assertThat(here).contains(squeezed(example)));
  }

  private static List<String> examples(String documentation) {
    List<String> examples = new ArrayList<>();
    String start = "<pre>{@code";
    for (int at = documentation.indexOf(start); at >= 0; at = documentation.indexOf(start, at)) {
      int end = documentation.indexOf("}</pre>", at);
      examples.add(documentation.substring(at + start.length(), end).replace("\n * ", "\n"));
      at = end;
    }
    return examples;
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "").replace("\n*", "");
  }

  private static String read(String file) throws IOException {
    return Files.readString(SOURCES.resolve(file));
  }
}
