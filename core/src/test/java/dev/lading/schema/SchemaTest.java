package dev.lading.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.Stability;
import dev.lading.schema.FieldInfo.Shape;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private final Schema schema = Schema.kubernetes();

  private TypeInfo deployment() {
    return schema.kind("apps/v1", "Deployment").orElseThrow().type();
  }

  @Test
  void kind_deployment_hasItsFacts() {
    KindInfo kind = schema.kind("apps/v1", "Deployment").orElseThrow();
    assertThat(kind.plural()).contains("deployments");
    assertThat(kind.namespaced()).contains(true);
    assertThat(kind.isManifest()).isTrue();
    assertThat(kind.stability()).isEqualTo(Stability.STABLE);
    assertThat(kind.since()).isEqualTo("<=1.17");
    assertThat(kind.introduced()).contains("1.9");
    assertThat(schema.kind("v1", "Namespace").orElseThrow().isClusterScoped()).isTrue();
    assertThat(schema.kind("example.com/v1", "Widget")).isEmpty();
  }

  @Test
  void at_path_stepsThroughLists() {
    FieldInfo containers = deployment().at("spec", "template", "spec", "containers").orElseThrow();
    assertThat(containers.shape()).isEqualTo(Shape.LIST);
    assertThat(containers.mergeKey()).contains("name");
    assertThat(containers.patchStrategies()).containsExactly("merge");
    assertThat(containers.listType()).contains("map");
    assertThat(containers.isRequired()).isTrue();
    FieldInfo ports =
        deployment().at("spec", "template", "spec", "containers", "ports").orElseThrow();
    assertThat(ports.mergeKey()).contains("containerPort");
    assertThat(ports.listMapKeys()).containsExactly("containerPort", "protocol");
    assertThat(deployment().at("spec", "nosuch", "field")).isEmpty();
  }

  @Test
  void field_enumeration_tellsValues() {
    FieldInfo policy =
        schema.type("core.v1.Container").orElseThrow().field("imagePullPolicy").orElseThrow();
    assertThat(policy.isClosed()).isTrue();
    assertThat(policy.values()).containsExactlyInAnyOrder("Always", "IfNotPresent", "Never");
    FieldInfo protocol =
        schema.type("core.v1.ServicePort").orElseThrow().field("protocol").orElseThrow();
    assertThat(protocol.defaultValue()).contains("TCP");
  }

  @Test
  void everything_parses() {
    int fields = 0;
    for (TypeInfo type : schema.types()) {
      for (FieldInfo field : type.fields()) {
        fields++;
        assertThat(field.type().isPresent())
            .as(type + "." + field)
            .isEqualTo(field.valueType().name().matches("OBJECT|SCHEMA_.*"));
        field
            .mergeKey()
            .ifPresent(key -> assertThat(field.type().orElseThrow().field(key)).isPresent());
        assertThat(field.values()).doesNotHaveDuplicates();
      }
    }
    assertThat(schema.kinds()).allMatch(kind -> kind.type().fields() != null);
    System.out.printf(
        "schema %s: %d kinds, %d types, %d fields%n",
        schema.version(), schema.kinds().size(), schema.types().size(), fields);
    assertThat(fields).isGreaterThan(2500);
  }

  @Test
  void parse_ownTable_isReadable() {
    Schema own =
        Schema.parse(
            """
            version 0.1
            kind demo/v1 Widget demo.v1.Widget beta plural=widgets scope=cluster
            type demo.v1.Widget
            . parts []demo.v1.Part patchMergeKey=id patchStrategy=merge
            type demo.v1.Part
            . id string enum=Id:a|two%20words
            """);
    FieldInfo parts =
        own.kind("demo/v1", "Widget").orElseThrow().type().field("parts").orElseThrow();
    assertThat(parts.mergeKey()).contains("id");
    assertThat(parts.type().orElseThrow().field("id").orElseThrow().values())
        .containsExactly("a", "two words");
    assertThatThrownBy(() -> Schema.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
  }
}
