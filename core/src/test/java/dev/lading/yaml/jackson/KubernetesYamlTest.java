package dev.lading.yaml.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KubernetesYamlTest {

  record Spec(String size, Map<String, String> labels, int replicas) {}

  @Test
  void mapper_usersType_writesWhatKubernetesReads() throws Exception {
    YAMLMapper mapper = KubernetesYaml.mapper();
    String yaml = mapper.writeValueAsString(new Spec("017", Map.of("on", "yes"), 3));
    assertThat(yaml).isEqualTo("size: \"017\"\nlabels:\n  \"on\": \"yes\"\nreplicas: 3\n");
    assertThat(mapper.readValue(yaml, Spec.class))
        .isEqualTo(new Spec("017", Map.of("on", "yes"), 3));
  }

  @Test
  void mapper_keysThatMislead_areReadBackAsTheyWere() throws Exception {
    for (String key :
        List.of("on", "yes", "n", "017", "0x1F", "<<", "~", "null", "1.5", "a: b", "- a", "#")) {
      String yaml = KubernetesYaml.mapper().writeValueAsString(Map.of(key, key));
      assertThat(YamlReader.strict().read(yaml, key).get(0).toTree()).isEqualTo(Map.of(key, key));
    }
  }

  @Test
  void mapper_typesOfTheModel_readsAndWritesThem() throws Exception {
    String yaml = "apiVersion: \"apps/v1\"\nkind: \"Deployment\"\nmetadata:\n  name: \"web\"\n";
    YAMLMapper mapper = KubernetesYaml.mapper();
    Deployment deployment = mapper.readValue(yaml, Deployment.class);
    assertThat(deployment.metadata().name()).contains("web");
    assertThat(mapper.writeValueAsString(deployment)).isEqualTo(yaml);
  }
}
