package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Services, Ingresses and network policies. */
public final class NetworkPracticeRules implements Check {

  static final Rule NODE_PORT =
      Practice.good("service-node-ports", "Services open no ports on all nodes")
          .because("the port is open on every node, past load balancer and TLS")
          .fix("use the type ClusterIP and an Ingress, or LoadBalancer")
          .like("kube-score:service-type", "kube-linter:exposed-services");

  static final Rule EXPOSED =
      Practice.strict("exposed-services", "Services are not exposed to the world by themselves")
          .because("everybody reaches the Pods, with no Ingress between")
          .fix("use the type ClusterIP and an Ingress, or suppress this where it is meant")
          .like("kube-linter:exposed-services");

  static final Rule TLS =
      Practice.strict("ingress-tls", "Ingresses use TLS")
          .because("passwords and cookies travel in the clear")
          .fix("add spec.tls")
          .like("polaris:tlsSettingsMissing");

  static final Rule ISOLATED =
      Practice.strict("non-isolated-pod", "Network policies guard all Pods")
          .because("every Pod of the cluster can connect to the Pod")
          .fix("add a NetworkPolicy that selects it")
          .like(
              "kube-linter:non-isolated-pod",
              "kube-score:pod-networkpolicy",
              "polaris:missingNetworkPolicy");

  static final Rule DNS_EGRESS =
      Practice.good("network-policy-dns", "Pods with guarded egress may still ask DNS")
          .because("without DNS the Pods find nothing, not even what they are allowed to reach")
          .fix("allow UDP and TCP port 53 to the cluster's DNS");

  static final Rule NAME_CLASH =
      Practice.good("service-env-clash", "Variables do not clash with those of Services")
          .because("Kubernetes sets variables such as WEB_PORT for a Service named web")
          .fix("rename the variable, or set enableServiceLinks: false")
          .after("pkg/kubelet/envvars/envvars.go");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "network",
          new NetworkPracticeRules(),
          NODE_PORT,
          EXPOSED,
          TLS,
          ISOLATED,
          DNS_EGRESS,
          NAME_CLASH);

  private static final int DNS = 53;

  private NetworkPracticeRules() {}

  @Override
  public void check(Subject subject, Report report) {
    if (subject.is("", "Service")) {
      service(subject.spec().get("type"), report);
    } else if (subject.is("networking.k8s.io", "Ingress")) {
      if (subject.spec().get("tls").size() == 0) {
        report.add(TLS, subject.spec().get("tls"), "The Ingress serves without TLS");
      }
    } else if (subject.is("networking.k8s.io", "NetworkPolicy")) {
      egress(subject.spec(), report);
    }
    PodTemplates.of(subject).ifPresent(pod -> pod(pod, report));
  }

  private static void service(Field type, Report report) {
    if (type.is("NodePort")) {
      report.add(NODE_PORT, type, "The Service opens ports on all nodes");
    } else if (type.is("LoadBalancer")) {
      report.add(EXPOSED, type, "The Service is exposed by a load balancer");
    }
  }

  private static void egress(Field spec, Report report) {
    Field rules = spec.get("egress");
    if (rules.size() == 0) {
      return;
    }
    for (Field rule : rules.items()) {
      if (rule.get("ports").size() == 0 && rule.get("to").size() == 0) {
        return;
      }
      for (Field port : rule.get("ports").items()) {
        String name = port.get("port").text();
        boolean dns = port.get("port").number(0) == DNS || name.startsWith("dns");
        if (dns || port.get("port").isAbsent()) {
          return;
        }
      }
      if (rule.get("ports").size() == 0) {
        return; // all ports of some peers, which may be the cluster's DNS
      }
    }
    report.add(DNS_EGRESS, rules, "The policy allows egress, and none to port 53");
  }

  private static void pod(PodTemplate pod, Report report) {
    if (report.wants(ISOLATED) && Practice.isLongRunning(pod.owner()) && !isGuarded(pod)) {
      report.add(ISOLATED, pod.spec(), "No network policy selects the Pod");
    }
    if (pod.spec().get("enableServiceLinks").isFalse()) {
      return;
    }
    for (Field container : pod.containers()) {
      for (Field variable : container.get("env").items()) {
        clash(pod.owner(), variable, report);
      }
    }
  }

  private static boolean isGuarded(PodTemplate pod) {
    return pod.owner().set().once(Guarded.class, Guarded::of).pods().contains(pod.owner());
  }

  /**
   * What network policies select.
   *
   * @param pods the owners of the Pods
   */
  private record Guarded(Set<Subject> pods) {

    static Guarded of(SubjectSet set) {
      return new Guarded(
          Practice.selected(set, "networking.k8s.io", "NetworkPolicy", "podSelector"));
    }
  }

  private static void clash(Subject subject, Field variable, Report report) {
    String name = variable.get("name").text();
    for (String suffix : List.of("_PORT", "_SERVICE_HOST", "_SERVICE_PORT")) {
      if (name.endsWith(suffix)) {
        String service =
            name.substring(0, name.length() - suffix.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
        Subject found =
            subject.set().find("", "Service", subject.namespace(), service).orElse(null);
        if (found != null && !found.spec().get("clusterIP").is("None")) {
          report.add(
              NAME_CLASH,
              variable.get("name"),
              "The variable " + name + " is also one that the Service \"" + service + "\" makes");
        }
      }
    }
  }
}
