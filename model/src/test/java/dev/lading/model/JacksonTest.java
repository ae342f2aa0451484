package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.PullPolicy;
import dev.lading.populated.PopulatedTrees;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JacksonTest {

  private final ObjectMapper mapper = new ObjectMapper();

  record Envelope(Deployment deployment, List<Quantity> amounts, PullPolicy policy, Binary data) {}

  @Test
  void objectMapper_everyKindPopulated_readsWhatItWrote() throws Exception {
    for (var kind : PopulatedTrees.FACTS.kinds()) {
      ResourceType<?> type =
          dev.lading.model.catalog.ResourceTypes.find(kind.apiVersion(), kind.kind()).orElseThrow();
      ApiObject value = type.read(new StrictTreeReader(new PopulatedTrees(3).of(kind)));
      String json = mapper.writeValueAsString(value);
      assertThat(mapper.readValue(json, type.javaType())).isEqualTo(value);
      assertThat(mapper.readTree(json))
          .isEqualTo(mapper.readTree(mapper.writeValueAsString(value.toTree())));
    }
  }

  @Test
  void objectMapper_valuesInsideTheUsersTypes_readsWhatItWrote() throws Exception {
    Deployment deployment = Deployment.fromTree(Map.of("metadata", Map.of("name", "web")));
    Envelope envelope =
        new Envelope(
            deployment, List.of(Quantity.of("1Gi")), PullPolicy.ALWAYS, Binary.ofUtf8("secret"));
    String json = mapper.writeValueAsString(envelope);
    assertThat(json)
        .isEqualTo(
            "{\"deployment\":{\"metadata\":{\"name\":\"web\"}},\"amounts\":[\"1Gi\"],"
                + "\"policy\":\"Always\",\"data\":\"c2VjcmV0\"}");
    assertThat(mapper.readValue(json, Envelope.class)).isEqualTo(envelope);
  }

  @Test
  void objectMapper_numbersWhereTheApiTakesBoth_keepsThem() throws Exception {
    assertThat(mapper.writeValueAsString(mapper.readValue("5", Quantity.class))).isEqualTo("5");
    assertThat(mapper.writeValueAsString(mapper.readValue("0.5", Quantity.class))).isEqualTo("0.5");
    assertThat(mapper.writeValueAsString(mapper.readValue("80", IntOrString.class)))
        .isEqualTo("80");
    assertThat(mapper.writeValueAsString(mapper.readValue("\"80\"", IntOrString.class)))
        .isEqualTo("\"80\"");
  }

  @Test
  void objectMapper_wrongShape_namesThePath() {
    String json = "{\"spec\":{\"replicas\":\"three\"}}";
    assertThatThrownBy(() -> mapper.readValue(json, Deployment.class))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("spec.replicas: expected an integer");
  }
}
