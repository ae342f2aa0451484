package dev.lading.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.codegen.facts.KindFacts;
import dev.lading.model.KubernetesResource;
import dev.lading.populated.PopulatedTrees;
import dev.lading.yaml.YamlWriter;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind with every field filled: nothing is lost on the way through YAML, nothing added. */
class EveryKindTest {

  static Stream<KindFacts> kinds() {
    return PopulatedTrees.FACTS.kinds().stream().filter(kind -> !kind.kind().endsWith("List"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void readStrictly_everyFieldFilled_writesTheSameBytes(KindFacts kind) {
    for (long seed = 0; seed < 2; seed++) {
      Map<String, @Nullable Object> tree = new PopulatedTrees(seed).of(kind);
      String yaml = YamlWriter.writeTree(tree);
      KubernetesResource typed = Manifests.parse(yaml).resources().get(0);
      assertThat(typed instanceof GenericResource).isEqualTo(!tree.containsKey("metadata"));
      assertThat(Manifests.of(typed).toYaml()).isEqualTo(yaml);
      assertThat(GenericResource.of(tree).toTree()).isEqualTo(typed.toTree());
    }
  }
}
