package dev.lading.testing;

import static dev.lading.testing.AssertionCases.shop;
import static dev.lading.testing.ManifestAssertions.assertThat;

import dev.lading.model.batch.v1.CronJob;
import java.util.Map;

/** Workloads. */
final class WorkloadCases {

  private static final CronJob RUNNING =
      CronJob.fromTree(
          Map.of("metadata", Map.of("name", "bare"), "spec", Map.of("suspend", false)));

  private WorkloadCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(DeploymentAssert.class, () -> shop().deployment("web"))
        .is("hasReplicas", a -> a.hasReplicas(3), a -> a.hasReplicas(5))
        .is("hasReplicasOfAtLeast", a -> a.hasReplicasOfAtLeast(2), a -> a.hasReplicasOfAtLeast(4))
        .is("hasNoReplicas", a -> a.and().statefulSet("db").hasNoReplicas(), a -> a.hasNoReplicas())
        .is("selects", a -> a.selects("app", "web"), a -> a.selects("app", "shop"))
        .is(
            "selectsItsOwnPods",
            a -> a.selectsItsOwnPods(),
            a -> a.and().statefulSet("db").selectsItsOwnPods())
        .is("hasMinReadySeconds", a -> a.hasMinReadySeconds(5), a -> a.hasMinReadySeconds(6))
        .is(
            "hasRevisionHistoryLimit",
            a -> a.hasRevisionHistoryLimit(2),
            a -> a.hasRevisionHistoryLimit(3))
        .is("hasStrategy", a -> a.hasStrategy("RollingUpdate"), a -> a.hasStrategy("Recreate"))
        .is("hasMaxSurge", a -> a.hasMaxSurge("25%"), a -> a.hasMaxSurge("50%"))
        .is("hasMaxUnavailable", a -> a.hasMaxUnavailable(1), a -> a.hasMaxUnavailable(2))
        .is("hasProgressDeadline", a -> a.hasProgressDeadline(60), a -> a.hasProgressDeadline(61));
    cases
        .about(StatefulSetAssert.class, () -> shop().statefulSet("db"))
        .is("hasServiceName", a -> a.hasServiceName("db"), a -> a.hasServiceName("web"))
        .is(
            "hasPodManagementPolicy",
            a -> a.hasPodManagementPolicy("Parallel"),
            a -> a.hasPodManagementPolicy("OrderedReady"))
        .is(
            "hasUpdateStrategy",
            a -> a.hasUpdateStrategy("RollingUpdate"),
            a -> a.hasUpdateStrategy("OnDelete"))
        .is("hasPartition", a -> a.hasPartition(1), a -> a.hasPartition(2))
        .is(
            "claimTemplate",
            a -> a.claimTemplate("data", c -> c.requestsStorage("1Gi")),
            a -> a.claimTemplate("data", c -> c.requestsStorage("2Gi")));
    cases
        .about(DaemonSetAssert.class, () -> shop().daemonSet("agent"))
        .is(
            "hasUpdateStrategy",
            a -> a.hasUpdateStrategy("RollingUpdate"),
            a -> a.hasUpdateStrategy("OnDelete"))
        .is("hasMaxUnavailable", a -> a.hasMaxUnavailable("10%"), a -> a.hasMaxUnavailable(1));
    cases
        .about(ReplicaSetAssert.class, () -> shop().replicaSet("old"))
        .is("hasReplicas", a -> a.hasReplicas(1), a -> a.hasReplicas(2));
    cases
        .about(JobAssert.class, () -> shop().job("import"))
        .is("hasCompletions", a -> a.hasCompletions(3), a -> a.hasCompletions(4))
        .is("hasParallelism", a -> a.hasParallelism(2), a -> a.hasParallelism(3))
        .is("hasBackoffLimit", a -> a.hasBackoffLimit(4), a -> a.hasBackoffLimit(5))
        .is("hasActiveDeadline", a -> a.hasActiveDeadline(600), a -> a.hasActiveDeadline(601))
        .is("hasTtlAfterFinished", a -> a.hasTtlAfterFinished(60), a -> a.hasTtlAfterFinished(61))
        .is(
            "hasCompletionMode",
            a -> a.hasCompletionMode("Indexed"),
            a -> a.hasCompletionMode("NonIndexed"));
    cases
        .about(CronJobAssert.class, () -> shop().cronJob("backup"))
        .is("hasSchedule", a -> a.hasSchedule("0 3 * * *"), a -> a.hasSchedule("@daily"))
        .is("hasTimeZone", a -> a.hasTimeZone("Etc/UTC"), a -> a.hasTimeZone("Europe/Berlin"))
        .is(
            "hasConcurrencyPolicy",
            a -> a.hasConcurrencyPolicy("Forbid"),
            a -> a.hasConcurrencyPolicy("Allow"))
        .is("hasStartingDeadline", a -> a.hasStartingDeadline(120), a -> a.hasStartingDeadline(60))
        .is("keepsJobs", a -> a.keepsJobs(2, 1), a -> a.keepsJobs(2, 2))
        .is("isSuspended", a -> a.isSuspended(), a -> assertThat(RUNNING).isSuspended())
        .is(
            "container",
            a -> a.container("backup", c -> c.hasImage("backup:1")),
            a -> a.container("backup", c -> c.hasImage("backup:2")));
    cases
        .about(PodAssert.class, () -> shop().pod("debug"))
        .is("isOnNode", a -> a.isOnNode("node-1"), a -> a.isOnNode("node-2"));
  }
}
