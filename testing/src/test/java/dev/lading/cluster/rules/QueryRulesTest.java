package dev.lading.cluster.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.cluster.ClusterModel;
import dev.lading.cluster.Yaml;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of disruption budgets and autoscaling. */
class QueryRulesTest {

  private static ClusterModel running(int replicas, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = Yaml.deployment("web", "replicas: " + replicas, Yaml.requests("cpu: 100m"));
    System.arraycopy(more, 0, all, 1, more.length);
    return ClusterModel.builder().nodes(3).build().apply(Yaml.all(all));
  }

  // pkg/controller/disruption/disruption.go: percentages round up
  @ParameterizedTest
  @CsvSource({
    "3, 'minAvailable: 2', 2, 1", "1, 'minAvailable: 1', 1, 0", "7, 'minAvailable: 50%', 4, 3",
    "5, 'maxUnavailable: 1', 4, 1", "5, 'maxUnavailable: 30%', 3, 2",
        "3, 'minAvailable: 100%', 3, 0",
    "2, 'maxUnavailable: 0', 2, 0",
  })
  void disruptionBudget_arithmetic(int replicas, String rule, int desired, int allowed) {
    var budget =
        running(
                replicas,
                Yaml.object(
                    "policy/v1",
                    "PodDisruptionBudget",
                    "b",
                    "spec: {selector: {matchLabels: {app: web}}, " + rule + "}"))
            .disruptionBudget("b");
    assertThat(budget.desiredHealthy()).isEqualTo(desired);
    assertThat(budget.disruptionsAllowed()).isEqualTo(allowed);
  }

  // disruption.go: only ready Pods are healthy
  @Test
  void disruptionBudget_notReadyPod_allowsLess() {
    ClusterModel cluster =
        running(
            3,
            Yaml.object(
                "policy/v1",
                "PodDisruptionBudget",
                "b",
                "spec: {selector: {matchLabels: {app: web}}, minAvailable: 2}"));
    assertThat(
            cluster
                .notReady(cluster.pods().get(0).name())
                .disruptionBudget("b")
                .disruptionsAllowed())
        .isZero();
  }

  // policy/v1: an empty selector means all Pods of the namespace
  @Test
  void disruptionBudget_emptySelector_meansAll() {
    assertThat(
            running(
                    2,
                    Yaml.object(
                        "policy/v1",
                        "PodDisruptionBudget",
                        "b",
                        "spec: {selector: {}, minAvailable: 1}"))
                .disruptionBudget("b")
                .currentHealthy())
        .isEqualTo(2);
  }

  private static String scaler(String more) {
    return Yaml.object(
        "autoscaling/v2",
        "HorizontalPodAutoscaler",
        "h",
        "spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas:"
            + " 10, "
            + more
            + "}");
  }

  // podautoscaler/replica_calculator.go: ceil(current * value / target), 10 % tolerance, bounds
  @ParameterizedTest
  @CsvSource({
    "4, 100, 8",
    "4, 75, 6",
    "4, 54, 4",
    "4, 56, 5",
    "4, 46, 4",
    "4, 30, 3",
    "4, 1000, 10",
    "4, 1, 2"
  })
  void autoscaler_arithmetic(int replicas, double utilization, int desired) {
    ClusterModel cluster =
        running(
            replicas,
            scaler(
                "minReplicas: 2, metrics: [{type: Resource, resource: {name: cpu, target: {type:"
                    + " Utilization, averageUtilization: 50}}}]"));
    assertThat(cluster.desiredReplicas("h", Map.of("cpu", utilization))).isEqualTo(desired);
  }

  // horizontal.go: the largest of several metrics
  @Test
  void autoscaler_severalMetrics_largestWins() {
    ClusterModel cluster =
        running(
            2,
            scaler(
                "metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization,"
                    + " averageUtilization: 50}}}, {type: Resource, resource: {name: memory,"
                    + " target: {type: AverageValue, averageValue: 100Mi}}}]"));
    assertThat(cluster.desiredReplicas("h", Map.of("cpu", 50.0, "memory", 300.0 * 1024 * 1024)))
        .isEqualTo(6);
  }

  // replica_calculator.go: utilization needs requests
  @Test
  void autoscaler_withoutRequests_isExplained() {
    ClusterModel cluster =
        ClusterModel.builder()
            .build()
            .apply(
                Yaml.all(
                    Yaml.deployment("web", 1),
                    scaler(
                        "metrics: [{type: Resource, resource: {name: cpu, target: {type:"
                            + " Utilization, averageUtilization: 50}}}]")));
    assertThatThrownBy(() -> cluster.desiredReplicas("h", Map.of("cpu", 80.0)))
        .hasMessageContaining("missing request for cpu in container app");
  }

  // horizontal.go: the target must be there
  @Test
  void autoscaler_withoutTarget_isExplained() {
    ClusterModel cluster = ClusterModel.builder().build().apply(Yaml.all(scaler("metrics: []")));
    assertThatThrownBy(() -> cluster.desiredReplicas("h", Map.of()))
        .hasMessageContaining("unable to get the target's current scale");
  }
}
