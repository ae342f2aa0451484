package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;

/** How workloads are replaced, spread and cleaned up. */
public final class RolloutRules implements Check {

  static final Rule STRATEGY =
      Practice.good("rolling-update-strategy", "Deployments replace their Pods one by one")
          .because("with the strategy Recreate nothing serves during a rollout")
          .fix("use the strategy RollingUpdate")
          .like("kube-linter:no-rolling-update-strategy", "kube-score:deployment-strategy");

  static final Rule REPLICAS =
      Practice.good("several-replicas", "Deployments have at least two replicas")
          .because("a single Pod is away during every restart and drain of its node")
          .fix("set replicas to 2 or more, or use an autoscaler")
          .like("kube-score:deployment-replicas", "polaris:deploymentMissingReplicas");

  static final Rule THREE =
      Practice.strict("three-replicas", "Deployments have at least three replicas")
          .because("one may fail while another is replaced")
          .fix("set replicas to 3 or more, or use an autoscaler")
          .like("kube-linter:minimum-three-replicas");

  static final Rule ANTI_AFFINITY =
      Practice.good("anti-affinity", "Replicas are kept apart")
          .because("replicas on one node go down together")
          .fix("add podAntiAffinity on kubernetes.io/hostname, or topologySpreadConstraints")
          .like(
              "kube-linter:no-anti-affinity",
              "kube-score:deployment-has-host-podantiaffinity",
              "kube-score:statefulset-has-host-podantiaffinity");

  static final Rule SPREAD =
      Practice.strict("topology-spread-missing", "Replicas are spread by constraints")
          .because("an outage of one zone takes all replicas that are there")
          .fix("add topologySpreadConstraints")
          .like("kube-score:pod-topology-spread-constraints", "polaris:topologySpreadConstraint");

  static final Rule NODE_AFFINITY =
      Practice.optional("node-affinity", "Pods say which nodes suit them")
          .because("they may land on nodes that were bought for others")
          .fix("add nodeAffinity")
          .like("kube-linter:no-node-affinity");

  static final Rule JOB_TTL =
      Practice.good("job-ttl", "Jobs that are done go away")
          .because("finished Jobs and their Pods pile up")
          .fix("set ttlSecondsAfterFinished")
          .like("kube-linter:job-ttl-seconds-after-finished");

  static final Rule CRON_DEADLINE =
      Practice.strict("cronjob-deadline", "CronJobs say how late a run may start")
          .because("after 100 missed starts a CronJob without a deadline never runs again")
          .fix("set startingDeadlineSeconds")
          .like("kube-score:cronjob-has-deadline");

  static final Rule RESTART_POLICY =
      Practice.optional("restart-policy", "Pods are restarted")
          .because("a Pod that fails stays down")
          .fix("set restartPolicy to Always or OnFailure")
          .like("kube-linter:restart-policy");

  static final Rule PRIORITY =
      Practice.optional("priority-class-missing", "Pods have a priority class")
          .because("what matters less may evict what matters more")
          .fix("set priorityClassName")
          .like("polaris:priorityClassNotSet");

  static final Rule DNS_OPTIONS =
      Practice.optional("dns-options", "Pods set options for DNS look-ups")
          .because("with the usual ndots of 5 each external name costs several queries")
          .fix("set dnsConfig.options, such as ndots: 2")
          .like("kube-linter:dnsconfig-options");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "rollouts",
          new RolloutRules(),
          STRATEGY,
          REPLICAS,
          THREE,
          ANTI_AFFINITY,
          SPREAD,
          NODE_AFFINITY,
          JOB_TTL,
          CRON_DEADLINE,
          RESTART_POLICY,
          PRIORITY,
          DNS_OPTIONS);

  private RolloutRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplate pod = PodTemplates.of(subject).orElse(null);
    if (pod == null) {
      return;
    }
    switch (subject.kind()) {
      case "Deployment" -> {
        deployment(subject, report);
        apart(pod, report);
      }
      case "StatefulSet" -> apart(pod, report);
      case "Job" -> ttl(subject.spec().get("ttlSecondsAfterFinished"), report);
      case "CronJob" -> {
        // the history limits of a CronJob clean up its Jobs
        Field deadline = subject.spec().get("startingDeadlineSeconds");
        if (deadline.isAbsent()) {
          report.add(CRON_DEADLINE, deadline, "The CronJob has no deadline for late starts");
        }
      }
      default -> {}
    }
    conventions(pod.spec(), report);
  }

  private static void ttl(Field ttl, Report report) {
    if (ttl.isAbsent()) {
      report.add(JOB_TTL, ttl, "The Job stays for ever after it is done");
    }
  }

  private static void deployment(Subject subject, Report report) {
    Field type = subject.spec().at("strategy", "type");
    if (type.is("Recreate")) {
      report.add(STRATEGY, type, "The Deployment stops all Pods before it starts new ones");
    }
    Field replicas = subject.spec().get("replicas");
    long count = replicas.number(1);
    if (Autoscalers.of(subject).isPresent() || count == 0) {
      return;
    }
    if (count < 2) {
      report.add(REPLICAS, replicas, "The Deployment has one replica");
    }
    if (count < 3) {
      report.add(THREE, replicas, "The Deployment has fewer than three replicas");
    }
  }

  private static void apart(PodTemplate pod, Report report) {
    boolean single = pod.replicas() < 2 && Autoscalers.of(pod.owner()).isEmpty();
    Field affinity = pod.spec().at("affinity", "podAntiAffinity");
    Field spread = pod.spec().get("topologySpreadConstraints");
    if (!single && affinity.size() == 0 && spread.size() == 0) {
      report.add(ANTI_AFFINITY, affinity, "Nothing keeps the replicas on different nodes");
    }
    if (!single && spread.size() == 0) {
      report.add(SPREAD, spread, "Nothing spreads the replicas over zones");
    }
  }

  private static void conventions(Field spec, Report report) {
    if (spec.at("affinity", "nodeAffinity").size() == 0) {
      report.add(
          NODE_AFFINITY, spec.at("affinity", "nodeAffinity"), "The Pod has no node affinity");
    }
    if (spec.get("restartPolicy").is("Never")) {
      report.add(RESTART_POLICY, spec.get("restartPolicy"), "The Pod is never restarted");
    }
    if (spec.get("priorityClassName").text().isEmpty()) {
      report.add(PRIORITY, spec.get("priorityClassName"), "The Pod has no priority class");
    }
    if (spec.at("dnsConfig", "options").size() == 0) {
      report.add(DNS_OPTIONS, spec.at("dnsConfig", "options"), "The Pod sets no DNS options");
    }
  }
}
