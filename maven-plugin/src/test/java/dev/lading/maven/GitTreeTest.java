package dev.lading.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lading.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitTreeTest {

  @TempDir Path checkout;

  @BeforeEach
  void makeCheckout() throws Exception {
    assumeTrue(git("init", "-q"), "git is not on this machine");
    write("EUR");
    git("add", ".");
    git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "First");
  }

  @Test
  void manifests_areThoseOfTheRevisionNotOfTheFolder() throws Exception {
    Manifests committed = new GitTree(checkout, "HEAD").manifests(checkout.resolve("golden"));
    write("USD");
    Manifests again = new GitTree(checkout, "HEAD").manifests(checkout.resolve("golden"));
    assertThat(again).isEqualTo(committed);
    assertThat(committed.toYaml()).contains("currency: EUR");
  }

  @Test
  void manifests_ofAFolderTheRevisionLacks_areNone() throws Exception {
    assertThat(new GitTree(checkout, "HEAD").manifests(checkout.resolve("other"))).isEmpty();
  }

  @Test
  void unknownRevision_isNamed() {
    assertThatThrownBy(() -> new GitTree(checkout, "v9").manifests(checkout.resolve("golden")))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageEndingWith("is v9 a revision of this checkout?");
  }

  @Test
  void revisionThatIsAFlag_isRefused() {
    assertThatThrownBy(() -> new GitTree(checkout, "--help").manifests(checkout))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("no revision: --help");
  }

  private void write(String currency) throws IOException {
    Path file = checkout.resolve("golden/config.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  currency: "
            + currency
            + "\n");
  }

  private boolean git(String... arguments) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command).directory(checkout.toFile()).start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
