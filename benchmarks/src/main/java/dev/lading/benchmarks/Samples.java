package dev.lading.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The same manifests as text, as our types, as fabric8's types and as trees. */
final class Samples {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int COPIES = 1_275;

  private Samples() {}

  /** One Deployment of about 80 lines. */
  static String deployment() {
    return resource("/deployment.yaml");
  }

  /** Ten kinds, each many times under its own name: about 5 MB. */
  static List<String> stream() {
    String[] documents = resource("/ten-kinds.yaml").split("(?m)^---\n");
    List<String> all = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      for (String document : documents) {
        all.add(document.replace("sample", "sample-" + i));
      }
    }
    return all;
  }

  static Manifests typed(List<String> documents) {
    return Manifests.parse(String.join("---\n", documents));
  }

  static List<HasMetadata> fabric8(List<String> documents) {
    List<HasMetadata> resources = new ArrayList<>();
    for (String document : documents) {
      resources.add(Serialization.unmarshal(document));
    }
    return resources;
  }

  static List<JsonNode> trees(Manifests manifests) {
    List<JsonNode> trees = new ArrayList<>();
    for (KubernetesResource resource : manifests) {
      trees.add(JSON.valueToTree(resource.toTree()));
    }
    return trees;
  }

  private static String resource(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
