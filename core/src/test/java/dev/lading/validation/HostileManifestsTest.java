package dev.lading.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs of about a mebibyte that ask for much work, with all rules on. A walk that is quadratic
 * would take minutes.
 */
class HostileManifestsTest {

  private static final Validator EVERYTHING = everything();

  private static Validator everything() {
    Validator validator = Validator.standard();
    for (Rule rule : Rules.all()) {
      validator = validator.enable(rule.id());
    }
    return validator;
  }

  private static Findings check(String yaml) {
    return EVERYTHING.checkText(yaml, "hostile.yaml");
  }

  private static String times(int count, IntFunction<String> text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(text.apply(i));
    }
    return out.toString();
  }

  private static String deployments(int count) {
    return times(
        count,
        i ->
            """
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: p#}, spec: {replicas: 2,
             selector: {matchLabels: {a: b, x: x#}}, template: {metadata: {labels: {a: b, x: x#}},
             spec: {containers: [{name: c, image: i, ports: [{name: p#, containerPort: 80}]}]}}}}
            """
                .replace("#", Integer.toString(i)));
  }

  private static String selecting(String apiVersion, String kind, String spec, int count) {
    return times(
        count,
        i ->
            "---\n{apiVersion: %s, kind: %s, metadata: {name: s#}, spec: %s}\n"
                .formatted(apiVersion, kind, spec)
                .replace("#", Integer.toString(i)));
  }

  private static long count(Findings findings, String rule) {
    return findings.byRule(rule).size();
  }

  @Test
  void unknownFields_ofOneResource_areListedUpToTheLimit() {
    String fields = times(60_000, i -> "  contaners" + i + ": 1\n");
    Findings findings = check("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n" + fields);
    assertThat(findings.size()).isEqualTo(FindingCounts.MOST_OF_A_RESOURCE + 1);
    assertThat(findings.all().get(findings.size() - 1).toLine())
        .isEqualTo(
            "warning: a document: There may be more: at most 1000 findings of a resource and 10000"
                + " of a severity are listed; deal with those that are listed and run again, or"
                + " switch rules off [findings-left-out]");
  }

  @Test
  void unknownFields_ofManyResources_getAHintFirstOnly() {
    String fields = times(100, i -> "  contaners: 1\n".replace("ners", "ners" + i));
    Findings findings =
        check(
            times(
                400,
                i ->
                    "---\napiVersion: v1\nkind: Pod\nmetadata: {name: a"
                        + i
                        + "}\nspec:\n"
                        + fields));
    Findings unknown = findings.byRule("unknown-field");
    assertThat(findings.bySeverity(Severity.ERROR).size())
        .isEqualTo(FindingCounts.MOST_OF_A_SEVERITY);
    assertThat(unknown.all().get(0).remedy()).isEqualTo("did you mean containers?");
    assertThat(unknown.all().get(unknown.size() - 1).remedy()).isEqualTo("remove it");
  }

  @Test
  void duplicateKeys_areListedUpToTheLimit() {
    String keys = times(170_000, i -> " a: b\n");
    Findings findings =
        check("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n" + keys);
    assertThat(count(findings, "duplicate-key")).isEqualTo(FindingCounts.MOST_OF_A_SEVERITY);
    assertThat(count(findings, "findings-left-out")).isEqualTo(1);
  }

  @Test
  void warnings_withoutEnd_doNotHideAnError() {
    String bad =
        "---\n{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 0}]}}\n";
    Findings findings = check(deployments(1_500) + bad);
    assertThat(findings.bySeverity(Severity.WARNING).size())
        .isEqualTo(FindingCounts.MOST_OF_A_SEVERITY + 1);
    assertThat(count(findings, "service-ports")).isEqualTo(1);
  }

  @Test
  void suppressed_withoutEnd_doNotHideWhatIsNot() {
    String fields = times(12_000, i -> "  contaners" + i + ": 1\n");
    Findings findings =
        check(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n"
                + "  annotations: {lading.dev/ignore: 'unknown-field: why'}\nspec:\n  hostPID: 3\n"
                + fields);
    assertThat(findings.suppressed()).hasSize(FindingCounts.MOST_OF_A_SEVERITY);
    assertThat(count(findings, "wrong-type")).isEqualTo(1);
  }

  @Test
  void services_ofManyPods_areCheckedForPortsWithoutLimit() {
    String services =
        selecting(
            "v1", "Service", "{selector: {a: b}, ports: [{port: 80, targetPort: p#}]}", 2_600);
    Findings findings =
        Validator.standard().checkText(deployments(2_500) + services, "hostile.yaml");
    assertThat(findings.byRule("missing-target-port").forResource("Service", "s2499")).isEmpty();
    assertThat(findings.byRule("missing-target-port").forResource("Service", "s2500")).hasSize(1);
    assertThat(count(findings, "missing-target-port")).isEqualTo(100);
    check(deployments(2_500) + services);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{matchLabels: {a: b}}",
        "{matchLabels: {a: b, q: q#}}",
        "{matchExpressions: [{key: a, operator: NotIn, values: [b, v#]}]}",
        "{matchExpressions: [{key: y#, operator: DoesNotExist}]}",
        "{matchExpressions: [{key: a, operator: In, values: [b, v#]}]}",
      })
  void policies_ofManyPods_areChecked(String selector) {
    String policies =
        selecting(
            "networking.k8s.io/v1", "NetworkPolicy", "{podSelector: " + selector + "}", 2_500);
    boolean none = selector.contains("q:") || selector.contains("NotIn");
    Findings findings =
        EVERYTHING.disable("findings-left-out").checkText(deployments(20) + policies, "a.yaml");
    assertThat(count(findings, "dangling-network-policy")).isEqualTo(none ? 2_500 : 0);
    check(deployments(2_500) + policies);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy/v1|PodDisruptionBudget|{minAvailable: 2, selector: {matchLabels: {a: b}}}",
        "policy/v1|PodDisruptionBudget|{selector: {matchLabels: {x: y#}}}",
        "monitoring.coreos.com/v1|ServiceMonitor|{selector: {matchLabels: {a: y#}}}",
        "v1|Service|{selector: {a: b, x: x#}, ports: [{port: 80, targetPort: q#}]}",
      })
  void selectors_ofManyKinds_areChecked(String apiVersion, String kind, String spec) {
    check(deployments(2_000) + selecting(apiVersion, kind, spec, 4_000));
  }

  @Test
  void suppressions_ofRulesThatDoNotExist_areListedUpToTheLimit() {
    String names = times(70_000, i -> "latest-tg" + i + "; ");
    Findings findings =
        check(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n  annotations:\n"
                + "    lading.dev/ignore: \""
                + names
                + "\"\n");
    assertThat(count(findings, "suppression-unknown-rule")).isPositive();
  }

  @Test
  void backends_ofAServiceWithManyPorts_areChecked() {
    String ports = times(8_000, i -> "  - {port: " + i + ", name: n" + i + "}\n");
    String paths =
        times(
            8_000,
            i ->
                "      - {path: /"
                    + i
                    + ", pathType: Prefix, backend: {service: {name: a, port: {name: n"
                    + (i + 1)
                    + "}}}}\n");
    Findings findings =
        check(
            "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports:\n"
                + ports
                + "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\n"
                + "spec:\n  rules:\n  - http:\n      paths:\n"
                + paths);
    assertThat(count(findings, "ingress-service-port")).isEqualTo(1);
  }
}
