package dev.lading.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without the clients: a class loader that has everything else. */
class MissingClientTest {

  private static URLClassLoader without(String artifact) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains(artifact)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static void assertNamed(String hidden, String type, String artifact) throws Exception {
    try (URLClassLoader loader = without(hidden)) {
      Class<?> facade = loader.loadClass(type);
      for (int i = 0; i < 2; i++) {
        try {
          facade.getMethod("conversion").invoke(null);
          throw new AssertionError("it worked");
        } catch (InvocationTargetException e) {
          assertThat(e.getCause().getClass().getSimpleName()).isEqualTo("MissingClientException");
          assertThat(e.getCause()).hasMessageContaining(artifact);
        }
      }
    }
  }

  @Test
  void conversion_withoutFabric8_namesTheArtifact() throws Exception {
    assertNamed(
        "kubernetes-client-api",
        "dev.lading.interop.fabric8.Fabric8",
        "needs io.fabric8:kubernetes-client-api");
  }

  @Test
  void conversion_withoutTheOfficialClient_namesTheArtifact() throws Exception {
    assertNamed("gson", "dev.lading.interop.official.OfficialClient", "io.kubernetes:client-java");
  }
}
