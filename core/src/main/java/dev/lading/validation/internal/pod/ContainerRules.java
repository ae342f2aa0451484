package dev.lading.validation.internal.pod;

import dev.lading.validation.internal.schema.Grammar;
import dev.lading.validation.name.Names;
import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Check;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.PodTemplates;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Containers: names, images, ports, and what init containers may not have. */
public final class ContainerRules implements Check {

  private static final String UPSTREAM =
      "pkg/apis/core/validation/validation.go, validateContainers";

  static final Rule NAME =
      Rule.schema("container-name", "Containers of a Pod have different names that are DNS labels")
          .fix("rename it")
          .after(UPSTREAM);

  static final Rule NO_CONTAINERS =
      Rule.schema("no-containers", "A Pod has a container").fix("add one").after(UPSTREAM);

  static final Rule IMAGE =
      Rule.schema("container-image", "A container names an image").after(UPSTREAM);

  static final Rule PORT =
      Rule.schema("container-port", "Ports are between 1 and 65535").after(UPSTREAM);

  static final Rule PORT_NAME =
      Rule.schema("container-port-name", "Ports of a container have different, well-formed names")
          .fix("rename it")
          .after("pkg/apis/core/validation/validation.go, validateContainerPorts")
          .like("kube-linter:invalid-target-ports", "kube-score:container-ports-check");

  static final Rule PORT_TWICE =
      Rule.of(
              "container-port-twice",
              Category.SCHEMA,
              Severity.WARNING,
              "A container lists each port once")
          .because("merges and server-side apply cannot tell the two apart")
          .fix("remove one of them")
          .after("pkg/api/pod/warnings.go")
          .like("kube-score:container-ports-check");

  static final Rule HOST_PORT =
      Rule.schema(
              "host-network-port", "On the host's network, host ports are the container's ports")
          .fix("remove hostPort, or make it the same")
          .after("pkg/apis/core/validation/validation.go, validateHostNetwork");

  static final Rule INIT =
      Rule.schema("init-container-field", "Init containers that end have no probes or hooks")
          .fix("remove it, or make the container a sidecar with restartPolicy: Always")
          .after("pkg/apis/core/validation/validation.go, validateInitContainers");

  static final Rule EPHEMERAL =
      Rule.schema("ephemeral-containers", "Manifests have no ephemeral containers")
          .fix("remove them; kubectl debug adds such containers to running Pods")
          .after("pkg/registry/core/pod/strategy.go");

  /** The family. */
  public static final Family FAMILY =
      Family.of(
          "containers",
          new ContainerRules(),
          NAME,
          NO_CONTAINERS,
          IMAGE,
          PORT,
          PORT_NAME,
          PORT_TWICE,
          HOST_PORT,
          INIT,
          EPHEMERAL);

  private static final List<String> NOT_IN_INIT =
      List.of("lifecycle", "livenessProbe", "readinessProbe", "startupProbe");

  private ContainerRules() {}

  @Override
  public void check(Subject subject, Report report) {
    PodTemplates.of(subject).ifPresent(pod -> check(pod, report));
  }

  private static void check(PodTemplate pod, Report report) {
    Field containers = pod.spec().get("containers");
    if (containers.isList() && containers.size() == 0) {
      report.add(NO_CONTAINERS, containers, "The Pod has no container");
    }
    if (pod.spec().get("ephemeralContainers").size() > 0) {
      report.add(
          EPHEMERAL, pod.spec().get("ephemeralContainers"), "A manifest has ephemeral containers");
    }
    Map<String, String> names = new HashMap<>();
    for (Field container : pod.allContainers()) {
      name(container, names, report);
      image(container, report);
      ports(container, pod.spec().get("hostNetwork").isTrue(), report);
    }
    for (Field container : pod.spec().get("initContainers").items()) {
      if (!container.get("restartPolicy").is("Always")) {
        NOT_IN_INIT.forEach(
            field ->
                container
                    .get(field)
                    .ifPresent(
                        found ->
                            report.add(INIT, found, "An init container must not have " + field)));
      }
    }
  }

  private static void name(Field container, Map<String, String> names, Report report) {
    Field name = container.get("name");
    Grammar.check(report, NAME, name, "The container name", Names::dnsLabel);
    if (!name.text().isEmpty()) {
      String list = container.parent().name();
      String first = names.putIfAbsent(name.text(), list);
      if (first != null && !first.equals(list)) { // within a list it is a duplicate item
        report.add(
            NAME, name, "There is a container \"" + name.text() + "\" in " + first + " already");
      }
    }
  }

  private static void image(Field container, Report report) {
    Field image = container.get("image");
    String name = container.get("name").text();
    if (image.isAbsent() || image.is("")) {
      report.add(IMAGE, image, "The container \"" + name + "\" has no image", "name one");
    } else if (!image.text().equals(image.text().strip())) {
      report.add(
          IMAGE,
          image,
          "The image of \"" + name + "\" begins or ends with white space",
          "remove the white space");
    }
  }

  private static void ports(Field container, boolean hostNetwork, Report report) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> numbers = new HashMap<>();
    for (Field port : container.get("ports").items()) {
      range(port.get("containerPort"), report);
      range(port.get("hostPort"), report);
      Field name = port.get("name");
      if (!name.text().isEmpty()) {
        Grammar.check(report, PORT_NAME, name, "The port name", Names::portName);
        if (names.putIfAbsent(name.text(), "") != null) {
          report.add(PORT_NAME, name, "The container has a port \"" + name.text() + "\" already");
        }
      }
      twice(port, numbers, report);
      if (hostNetwork
          && port.get("hostPort").number(0) > 0
          && port.get("hostPort").number(0) != port.get("containerPort").number(0)) {
        report.add(
            HOST_PORT,
            port.get("hostPort"),
            "The host port differs from the container port "
                + port.get("containerPort").scalar()
                + " although the Pod uses the host's network");
      }
    }
  }

  private static void twice(Field port, Map<String, String> numbers, Report report) {
    String key = port.get("containerPort").scalar() + "/" + port.get("protocol").textOr("TCP");
    String first = numbers.putIfAbsent(key, port.toString());
    if (first != null && port.get("hostIP").isAbsent()) {
      report.add(PORT_TWICE, port.get("containerPort"), "The port " + key + " is there already");
    }
  }

  private static void range(Field port, Report report) {
    if (port.name().equals("hostPort") && port.number(1) == 0) {
      return; // the same as absent
    }
    Ports.number(port)
        .ifPresent(wrong -> report.add(PORT, port, wrong, "use a port between 1 and 65535"));
  }
}
