package dev.lading.cluster.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.Yaml;
import dev.lading.model.core.v1.Service;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the API server refuses for what the schema says of it. */
class ValidationRulesTest {

  private static final ClusterModel EMPTY = ClusterModel.builder().build();

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec:
        selector: {app: web}
        ports: [{port: 80}]
      """;

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        containers: [{name: web, image: "web:1"}]
      """;

  private static final String DEFINITION =
      """
      apiVersion: apiextensions.k8s.io/v1
      kind: CustomResourceDefinition
      metadata: {name: backups.example.com}
      spec:
        group: example.com
        scope: Namespaced
        names: {kind: Backup, plural: backups, singular: backup, listKind: BackupList}
        versions:
        - name: v1
          served: true
          storage: true
          schema:
            openAPIV3Schema:
              type: object
              properties:
                spec:
                  type: object
                  required: [schedule]
                  properties:
                    schedule: {type: string}
                    keep: {type: integer, minimum: 1}
      """;

  private static final String BACKUP =
      """
      apiVersion: example.com/v1
      kind: Backup
      metadata: {name: nightly}
      spec: {keep: 0}
      """;

  private static List<String> rejections(ClusterModel cluster, String... yaml) {
    return cluster.rejections(Yaml.all(yaml)).stream().map(Problem::message).toList();
  }

  // apimachinery/pkg/api/errors, NewInvalid
  @Test
  void apply_wrongValue_isRefusedWithItsField() {
    List<Problem> problems = EMPTY.rejections(Yaml.all(SERVICE.replace("port: 80", "port: 70000")));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo("cluster-invalid-object");
    assertThat(problems.get(0).path()).isEqualTo("spec.ports[0].port");
    assertThat(problems.get(0).message())
        .isEqualTo(
            "The Service \"web\" is invalid: spec.ports[0].port: Invalid value: The port 70000 is"
                + " not between 1 and 65535");
  }

  // apiserver/pkg/endpoints/handlers/create.go, field validation Strict
  @Test
  void apply_unknownField_isAStrictDecodingError() {
    String misspelt = BACKUP.replace("keep: 0", "schedule: daily, kept: 2");
    assertThat(rejections(EMPTY, DEFINITION, misspelt))
        .containsExactly(
            "Backup in version \"v1\" cannot be handled as a Backup: strict decoding error: unknown"
                + " field \"spec.kept\"");
  }

  // pkg/util/validation/field/errors.go, Required
  @Test
  void apply_missingField_isARequiredValue() {
    assertThat(rejections(EMPTY, POD.replace("name: web, image", "image")))
        .contains("The Pod \"web\" is invalid: spec.containers[0].name: Required value");
  }

  @Test
  void apply_oneInvalidObject_nothingIsApplied() {
    String bad = SERVICE.replace("web", "bad").replace("port: 80", "port: 0");
    assertThatThrownBy(() -> EMPTY.apply(Yaml.all(SERVICE, bad)))
        .isInstanceOf(LadingException.class)
        .hasMessageContaining("The Service \"bad\" is invalid: spec.ports[0].port");
    assertThat(EMPTY.find(Service.class, "default", "web")).isEmpty();
  }

  @Test
  void submit_invalidObject_isRefusedToo() {
    assertThatThrownBy(() -> EMPTY.submit(Yaml.all(SERVICE.replace("port: 80", "port: 0"))))
        .isInstanceOf(LadingException.class);
  }

  @Test
  void apply_warning_isNoReason() {
    assertThat(
            rejections(
                EMPTY,
                "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, namespace: default}\n"))
        .isEmpty();
  }

  // apiextensions-apiserver/pkg/apiserver/validation
  @Test
  void apply_customResource_isCheckedAgainstItsDefinition() {
    String[] expected = {
      "The Backup \"nightly\" is invalid: spec.schedule: Required value",
      "The Backup \"nightly\" is invalid: spec.keep: Invalid value: "
    };
    for (List<String> messages :
        List.of(
            rejections(EMPTY, DEFINITION, BACKUP),
            rejections(EMPTY.apply(Yaml.all(DEFINITION)), BACKUP))) {
      assertThat(messages).hasSize(2);
      assertThat(messages).anyMatch(expected[0]::equals);
      assertThat(messages).anyMatch(message -> message.startsWith(expected[1]));
    }
  }

  @Test
  void apply_changeToSomethingInvalid_isRefused() {
    ClusterModel running = EMPTY.apply(Yaml.all(SERVICE));
    assertThat(rejections(running, SERVICE)).isEmpty();
    assertThat(rejections(running, SERVICE.replace("port: 80", "port: 0")))
        .anyMatch(message -> message.startsWith("The Service \"web\" is invalid: spec.ports["));
  }

  @Test
  void withoutValidation_invalidObject_isTaken() {
    ClusterModel cluster = ClusterModel.builder().withoutValidation().build();
    assertThat(rejections(cluster, SERVICE.replace("port: 80", "port: 70000"))).isEmpty();
  }
}
