package dev.lading.dsl;

import static dev.lading.dsl.Lading.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.model.Binary;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values recorded from {@code kubectl create secret|configmap --dry-run=client} (1.35). */
class SecretAndConfigTest {

  @Test
  void registrySecret_isWhatKubectlWrites() {
    assertThat(login(registrySecret("reg", "r.io", "u", "p", "")))
        .isEqualTo(
            "{\"auths\":{\"r.io\":{\"username\":\"u\",\"password\":\"p\",\"auth\":\"dTpw\"}}}");
    assertThat(
            login(registrySecret("reg", "https://r.example/v1/", "us\"er<", "p&ss\\wé", "a@b.c")))
        .isEqualTo(
            "{\"auths\":{\"https://r.example/v1/\":{\"username\":\"us\\\"er\\u003c\",\"password\":"
                + "\"p\\u0026ss\\\\wé\",\"email\":\"a@b.c\",\"auth\":\"dXMiZXI8OnAmc3Ncd8Op\"}}}");
  }

  private static String login(SecretDraft draft) {
    Secret secret = draft.build();
    assertThat(secret.type().orElseThrow().value()).isEqualTo("kubernetes.io/dockerconfigjson");
    return secret.data().values().iterator().next().utf8();
  }

  @Test
  void files_areTextWhenTheyCanBe(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "hé\n");
    Path bytes = Files.write(folder.resolve("bytes"), new byte[] {1, (byte) 200, 3});
    ConfigMap map = configMap("c").file(text).file("b", bytes).build();
    assertThat(map.data()).containsEntry("text", "hé\n");
    assertThat(map.binaryData()).containsEntry("b", Binary.ofBase64("AcgD"));
    assertThat(secret("s").file(bytes).build().data())
        .containsEntry("bytes", Binary.ofBase64("AcgD"));
  }

  @Test
  void tlsSecret_hasItsTypeAndKeys() {
    Secret secret = tlsSecret("t", "cert", "key").immutable().build();
    assertThat(secret.type().orElseThrow().value()).isEqualTo("kubernetes.io/tls");
    assertThat(secret.data().keySet()).containsExactly("tls.crt", "tls.key");
    assertThat(secret.immutable()).contains(true);
  }
}
