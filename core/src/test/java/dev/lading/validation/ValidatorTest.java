package dev.lading.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.manifest.FieldPath;
import dev.lading.manifest.Manifests;
import dev.lading.problem.Position;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatorTest {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        ports:
        - port: 80
      """;

  private static final String BAD_SERVICE = SERVICE.replace("port: 80", "port: 0");

  private static String lines(String yaml) {
    return Validator.standard().checkText(yaml, "web.yaml").toLines();
  }

  @Test
  void checkText_malformedYaml_isAFinding() {
    assertThat(lines("a: [1"))
        .startsWith("web.yaml:1:")
        .contains(": error: a document: ")
        .endsWith(" [yaml-syntax]\n");
    assertThat(lines(SERVICE)).isEmpty();
  }

  @Test
  void checkText_duplicateKey_isAFindingAndReadingGoesOn() {
    assertThat(lines(BAD_SERVICE.replace("kind:", "apiVersion: v1\nkind:")))
        .isEqualTo(
            """
            web.yaml:2:1: error: a document: Mapping key "apiVersion" already defined at line 1; \
            remove one of the two [duplicate-key]
            web.yaml:8:5: error: Service web: spec.ports[0].port: The port 0 is not between 1 and \
            65535; use a port between 1 and 65535 [service-ports]
            """);
  }

  @Test
  void checkText_noObject_isAFinding() {
    assertThat(lines("- 1\n"))
        .isEqualTo(
            "web.yaml:1:1: error: a document: The document is no object, so it is no resource"
                + " [not-an-object]\n");
  }

  @Test
  void checkText_wrongTypesEverywhere_areFindingsNotExceptions() {
    assertThat(lines("apiVersion: [v1]\nkind: {}\nmetadata: 5\nspec: true\n"))
        .contains("[type-meta]");
    assertThat(lines("apiVersion: v1\nkind: Pod\nmetadata: [a]\nspec: {containers: 7}\n"))
        .contains("metadata: Expected an object, found a list [wrong-type]")
        .contains("spec.containers: Expected a list, found the number 7 [wrong-type]");
  }

  @Test
  void kubernetesVersion_older_reportsKindsAndFieldsThatItLacks() {
    String policy =
        """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata:
          name: a
        spec: {}
        """;
    assertThat(Validator.standard().kubernetesVersion("1.29").checkText(policy, "p").toLines())
        .isEqualTo(
            "p:2:1: error: ValidatingAdmissionPolicy a: kind: admissionregistration.k8s.io/v1"
                + " ValidatingAdmissionPolicy is new in Kubernetes 1.30, and the cluster is 1.29;"
                + " use an older kind, or a newer cluster [kind-too-new]\n");
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
        spec:
          hostnameOverride: b
          containers:
          - name: a
            image: a:1
        """;
    assertThat(Validator.standard().kubernetesVersion("1.30").checkText(pod, "p").toLines())
        .isEqualTo(
            "p:6:3: error: Pod a: spec.hostnameOverride: The field hostnameOverride is new in"
                + " Kubernetes 1.34, and the cluster is 1.30; leave it out, or use a newer cluster"
                + " [field-too-new]\n");
    assertThat(Validator.standard().checkText(pod, "p").isEmpty()).isTrue();
  }

  @Test
  void kubernetesVersion_beforeRemoval_reportsDeprecation() {
    String autoscaler =
        """
        apiVersion: autoscaling/v2beta2
        kind: HorizontalPodAutoscaler
        metadata:
          name: a
        """;
    assertThat(Validator.standard().kubernetesVersion("1.25").checkText(autoscaler, "h").toLines())
        .isEqualTo(
            "h:1:1: warning: HorizontalPodAutoscaler a: apiVersion: autoscaling/v2beta2"
                + " HorizontalPodAutoscaler is deprecated since Kubernetes 1.23 and removed in"
                + " 1.26; use autoscaling/v2 HorizontalPodAutoscaler [deprecated-api]\n");
    assertThatThrownBy(() -> Validator.standard().kubernetesVersion("new"))
        .hasMessage("\"new\" is no Kubernetes version; write one like 1.31");
  }

  @Test
  void enable_sortedKeys_reportsKeysOutOfOrder() {
    assertThat(Validator.standard().enable("sorted-keys").checkText("b: 1\na: 2\n", "s").toLines())
        .contains("s:2:1: warning: a document: a: The key a comes after b; sort the keys")
        .contains("[sorted-keys]");
  }

  @Test
  void secretValues_areNeverQuoted() {
    String secret =
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: a
        type: [hunter2]
        data:
          password: hunter2!
        stringData:
          pin: 4711
        """;
    assertThat(Validator.standard().withProfile(Profile.STRICT).checkText(secret, "s").toText())
        .contains("[base64]", "[wrong-type]")
        .doesNotContain("hunter2", "4711");
  }

  @Test
  void annotation_withReason_suppresses() {
    String ignored =
        BAD_SERVICE.replace(
            "  name: web",
            "  name: web\n  annotations:\n    lading.dev/ignore: 'service-ports: a test'");
    Findings findings = Validator.standard().checkText(ignored, "web.yaml");
    assertThat(findings.isEmpty()).isTrue();
    assertThat(findings.suppressed()).hasSize(1);
    assertThat(findings.suppressed().get(0).reason()).isEqualTo("a test");
    assertThat(findings.toSarif()).contains("\"suppressions\"", "\"justification\": \"a test\"");
  }

  @Test
  void annotations_ofOtherTools_suppressOurRules() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: a
          annotations:
            ANNOTATION
        spec:
          containers:
          - name: a
            image: a
        """;
    Validator latest = Validator.standard().enable("latest-tag");
    assertThat(latest.checkText(pod.replace("ANNOTATION", "a: b"), "p").size()).isEqualTo(1);
    assertThat(
            latest
                .checkText(
                    pod.replace("ANNOTATION", "ignore-check.kube-linter.io/latest-tag: demo"), "p")
                .toLines())
        .isEmpty();
    assertThat(
            latest
                .checkText(pod.replace("ANNOTATION", "kube-score/ignore: container-image-tag"), "p")
                .toLines())
        .isEmpty();
  }

  @Test
  void suppress_inCode_needsARuleAndAReason() {
    Validator validator =
        Validator.standard().suppress("service-ports", id -> id.name().equals("web"), "a test");
    assertThat(validator.checkText(BAD_SERVICE, "web.yaml").isEmpty()).isTrue();
    assertThatThrownBy(() -> Validator.standard().suppress("service-port", "x"))
        .hasMessage("there is no rule named service-port; did you mean service-ports?");
    assertThatThrownBy(() -> Validator.standard().suppress("service-ports", " "))
        .hasMessage("say why findings of service-ports are suppressed");
  }

  @Test
  void severityAndDisable_changeWhatIsReported() {
    Validator validator = Validator.standard().severity("service-ports", Severity.INFO);
    assertThat(validator.checkText(BAD_SERVICE, "w").hasErrors()).isFalse();
    assertThat(validator.disable("service-ports").checkText(BAD_SERVICE, "w").size()).isZero();
  }

  @Test
  void with_ownRule_isReported() {
    Rule team =
        Rule.of("team-label", Category.PRACTICE, Severity.WARNING, "Resources name their team")
            .because("nobody answers alerts")
            .fix("add the label team");
    Validator validator =
        Validator.standard()
            .with(
                team,
                (subject, report) -> {
                  if (subject.metadata().get("labels").get("team").isAbsent()) {
                    report.add(team, subject.metadata(), "There is no label team");
                  }
                });
    assertThat(validator.checkText(SERVICE, "web.yaml").toText())
        .isEqualTo(
            """
            1 finding: 1 warning

            warning: There is no label team [team-label]
              where: Service web, metadata (web.yaml:3:1)
              why:   nobody answers alerts
              fix:   add the label team
            """);
    assertThatThrownBy(() -> validator.with(team, (subject, report) -> {}))
        .hasMessage("there is a rule named team-label already");
  }

  @Test
  void external_declaredResource_isNotMissed() {
    String ingress =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: a
        spec:
          ingressClassName: public
          defaultBackend:
            service:
              name: web
              port:
                number: 80
        """;
    Validator standard = Validator.standard();
    assertThat(standard.checkText(ingress, "i").stream().map(Finding::rule))
        .containsExactly("missing-ingress-class", "ingress-service");
    assertThat(
            standard
                .external("Service", "web")
                .externalKind("IngressClass")
                .checkText(ingress, "i")
                .isEmpty())
        .isTrue();
  }

  @Test
  void check_manifestsWithSources_findsPlaces() {
    Manifests manifests = Manifests.parse(BAD_SERVICE);
    Finding plain = Validator.standard().check(manifests).all().get(0);
    assertThat(plain.place()).isEmpty();
    SourceMap sources = SourceMap.ofText(BAD_SERVICE, "templates/web.yaml");
    Finding placed = Validator.standard().sources(sources).check(manifests).all().get(0);
    assertThat(placed.place()).isEqualTo("templates/web.yaml:7:5");
    assertThat(sources.find(placed.resource(), FieldPath.of("spec", "type")))
        .isEqualTo(new SourceMap.Place("templates/web.yaml", new Position(5, 1)));
  }

  @Test
  void check_directory_readsItsFilesTogether(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("a.yaml"), SERVICE);
    Files.writeString(directory.resolve("b.yml"), BAD_SERVICE);
    assertThat(Validator.standard().check(directory).stream().map(Finding::rule))
        .containsExactly("duplicate-resource", "service-ports");
  }

  @Test
  void customResources_supplied_areUsed() {
    String crd =
        """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: things.example.com
        spec:
          group: example.com
          scope: Namespaced
          names: {kind: Thing, plural: things}
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
                    properties:
                      name: {type: string, pattern: '^(a+)+$'}
        """;
    String thing =
        """
        apiVersion: example.com/v1
        kind: Thing
        metadata:
          name: a
        spec:
          name: %s
        """;
    Validator validator = Validator.standard().customResources(Manifests.parse(crd));
    assertThat(validator.checkText(thing.formatted("aaa"), "t").isEmpty()).isTrue();
    assertThat(validator.checkText(thing.formatted("b"), "t").toLines())
        .isEqualTo(
            "t:6:3: error: Thing a: spec.name: \"b\" does not match ^(a+)+$; correct it"
                + " [custom-value]\n");
    String slow = "a".repeat(200) + "b"; // naive matchers take for ever to refuse it
    assertThat(validator.checkText(thing.formatted(slow), "t").size()).isLessThan(2);
  }

  @Test
  void seed_twoMistakes_areFound() throws IOException {
    String claim =
        """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata:
          name: a
        spec:
          storageclassname: ""
          accessModes: [ReadWriteMany]
          resources: {requests: {storage: 1Gi}}
        """;
    assertThat(lines(claim))
        .isEqualTo(
            "web.yaml:6:3: error: PersistentVolumeClaim a: spec.storageclassname: Unknown field"
                + " \"storageclassname\"; did you mean storageClassName? [unknown-field]\n");
    String pod = "metadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n";
    assertThat(lines(pod))
        .isEqualTo(
            """
            web.yaml:1:1: error: a resource a: apiVersion: A resource needs an apiVersion; \
            it looks like a Pod: add apiVersion: v1 [type-meta]
            web.yaml:1:1: error: a resource a: kind: A resource needs a kind; \
            it looks like a Pod: add kind: Pod [type-meta]
            """);
    Path seed = Path.of(System.getProperty("lading.shared", "../../shared"), "seed");
    Assumptions.assumeTrue(Files.isDirectory(seed), "the seed documents are not here");
    assertThat(Validator.standard().check(seed).atLeast(Severity.ERROR).stream())
        .extracting(finding -> finding.rule() + " " + finding.path())
        .containsExactly(
            "type-meta apiVersion", "type-meta kind", "unknown-field spec.storageclassname");
  }
}
