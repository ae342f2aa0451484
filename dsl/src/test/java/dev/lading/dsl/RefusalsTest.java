package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How refusals come together. */
class RefusalsTest {

  @Test
  void manifests_severalWrongDrafts_saysEverythingAtOnce() {
    assertThatThrownBy(
            () ->
                manifests(
                    configMap("A"),
                    deployment("web").container("c", c -> c.port(0).mount("/x", "y")),
                    List.of(storageClass("s"))))
        .isInstanceOf(DraftException.class)
        .hasMessage(
            """
            configMap("A"): The name "A" is no RFC 1123 subdomain: lower case letters, digits, '-' and '.', each part starting and ending with a letter or digit
            deployment("web").container("c"): The container has no image; call image(…)
            deployment("web").container("c").port(0): A port is a number from 1 to 65535; correct the number
            deployment("web").container("c").mount("/x"): There is no volume "y"; declare it by volume(…), or mount the thing itself
            storageClass("s"): The storage class does not say who provisions; call provisioner(…) or noProvisioner()""");
  }

  @Test
  void manifests_sameResourceTwice_saysSo() {
    assertThatThrownBy(() -> manifests(configMap("a"), configMap("a")))
        .satisfies(
            refusal -> assertThat(codesOf(refusal)).containsExactly("dsl-duplicate-resource"))
        .hasMessage(
            "configMap(\"a\"): There are two resources v1 ConfigMap a; name one differently, or"
                + " leave it out");
  }

  @Test
  void manifests_twoHeadlessServices_asksWhich() {
    StatefulSetDraft db = statefulSet("db").container("c", c -> c.image("a"));
    assertThatThrownBy(() -> manifests(db, db.headlessService("a"), db.headlessService("b")))
        .satisfies(refusal -> assertThat(codesOf(refusal)).containsExactly("dsl-which-service"))
        .hasMessage(
            "statefulSet(\"db\"): There are 2 headless services of this set: a, b; say which by"
                + " governedBy(…)");
  }

  @Test
  void manifests_somethingElse_isRefusedAtOnce() {
    assertThatThrownBy(() -> manifests("a string"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neither draft nor resource nor several of them: java.lang.String");
  }

  @Test
  void manifests_ofSomethingThatHoldsItself_isRefused() {
    assertThatThrownBy(() -> manifests(Path.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("neither draft nor resource nor several of them: ");
  }

  @Test
  void everyCode_isTested() throws Exception {
    String tests = sources("test");
    Matcher codes = Pattern.compile("\"dsl-[a-z-]+\"").matcher(sources("main"));
    while (codes.find()) {
      assertThat(tests).contains(codes.group().substring(1, codes.group().length() - 1));
    }
  }

  private static String sources(String folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src", folder, "java", "dev", "lading", "dsl"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void laterCall_replacesAWrongValue_andItsProblem() {
    assertThat(persistentVolumeClaim("c").readWriteOnce().storage("x").storage("1Gi").problems())
        .isEmpty();
    assertThat(
            deployment("web")
                .container("c", c -> c.image("a").cpu("x").cpu("1").env(Map.of("A", "b")))
                .problems())
        .isEmpty();
  }

  @Test
  void secretValues_areNeverShown() {
    SecretDraft secret = secret("s").put("k", "hunter2").putPlain("p", "hunter3");
    assertThat(secret + secret.key("x").toString() + secret.volume() + secret.build())
        .doesNotContain("hunter", "aHVudGVy");
  }

  private static List<String> codesOf(Throwable refusal) {
    return ((DraftException) refusal).problems().stream().map(Problem::code).toList();
  }
}
