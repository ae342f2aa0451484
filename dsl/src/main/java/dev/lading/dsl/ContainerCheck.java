package dev.lading.dsl;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.ContainerPort;
import dev.lading.model.core.v1.Probe;
import dev.lading.model.core.v1.Protocol;
import dev.lading.model.core.v1.ResourceRequirements;
import dev.lading.validation.name.Names;
import dev.lading.validation.name.Paths;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the API server asks of a container, and what is known not to work. */
final class ContainerCheck {

  private static final int MAX_PORT = 65_535;

  private final ContainerState state;
  private final Container container;
  private final Notes notes;

  ContainerCheck(ContainerState state, Notes notes) {
    this.state = state;
    this.container = state.container();
    this.notes = notes;
  }

  void check() {
    notes.errors(state.problems().list());
    if (container.image().orElse("").isBlank()) {
      notes.error("dsl-image", "The container has no image", "call image(…)");
    }
    ports();
    variables();
    mounts();
    container.resources().ifPresent(this::resources);
    probe("liveness", container.livenessProbe());
    probe("readiness", container.readinessProbe());
    probe("startup", container.startupProbe());
    oneSuccess("liveness", container.livenessProbe());
    oneSuccess("startup", container.startupProbe());
  }

  private void oneSuccess(String call, Optional<Probe> probe) {
    int successes = probe.flatMap(Probe::successThreshold).orElse(1);
    if (successes != 1) {
      notes
          .in(call)
          .error(
              "dsl-successes",
              "Only readiness can ask for " + successes + " successes in a row",
              "leave out successes(…)");
    }
  }

  private void ports() {
    Set<String> names = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (ContainerPort port : container.ports()) {
      Notes here = notes.in("port(" + port.containerPort() + ")");
      String name = port.name().orElse("");
      if (!name.isEmpty()) {
        here.check("dsl-port-name", "The name", name, Names.portName(name));
      }
      if (!name.isEmpty() && !names.add(name)) {
        here.error(
            "dsl-duplicate-port", "Two ports are named \"" + name + "\"", "name one differently");
      }
      number(here, port, numbers);
    }
  }

  private static void number(Notes here, ContainerPort port, Set<String> seen) {
    if (port.containerPort() < 1 || port.containerPort() > MAX_PORT) {
      here.error("dsl-port", "A port is a number from 1 to 65535", "correct the number");
    }
    Protocol protocol = port.protocol().orElse(Protocol.TCP);
    String key = port.containerPort() + "/" + protocol;
    if (!seen.add(key)) {
      here.error("dsl-duplicate-port", "The port " + key + " is there twice", "leave out one");
    }
  }

  private void variables() {
    state
        .env()
        .forEach(
            (name, variable) -> {
              Notes here = notes.in("env", name);
              here.check("dsl-env", "The name", name, Names.environmentVariable(name));
              EnvValue source = variable.source();
              if (source != null) {
                here.errors(source.problems().list());
              }
            });
  }

  private void mounts() {
    Set<String> paths = new HashSet<>();
    for (Mount mount : state.mounts()) {
      Notes here = notes.in(mount.call());
      here.check("dsl-mount-path", "The path", mount.path(), Paths.mountPath(mount.path()));
      if (!paths.add(mount.path())) {
        here.error(
            "dsl-duplicate-mount",
            "Two volumes are mounted at one path",
            "mount one elsewhere, or put both into projected(…)");
      }
      Optional<String> subPath = mount.volume().state().mount().subPath();
      subPath.ifPresent(
          path -> here.check("dsl-sub-path", "The sub path", path, Paths.insideVolume(path)));
      if (subPath.isPresent() && mount.volume().state().mount().subPathExpr().isPresent()) {
        here.error(
            "dsl-sub-path",
            "A mount has either a sub path or an expression for one",
            "leave out subPath(…) or subPathExpression(…)");
      }
    }
  }

  private void resources(ResourceRequirements resources) {
    resources.requests().forEach((name, amount) -> amount("request", name, amount));
    resources.limits().forEach((name, amount) -> amount("limit", name, amount));
    for (Map.Entry<String, Quantity> limit : resources.limits().entrySet()) {
      Quantity request = resources.requests().get(limit.getKey());
      if (request != null && request.amount().compareTo(limit.getValue().amount()) > 0) {
        notes
            .in("request", limit.getKey())
            .error(
                "dsl-request-over-limit",
                "The request " + request + " is more than the limit " + limit.getValue(),
                "raise the limit or lower the request");
      }
    }
  }

  private void amount(String call, String resource, Quantity amount) {
    if (amount.amount().compareTo(BigDecimal.ZERO) < 0) {
      notes
          .in(call, resource)
          .error("dsl-negative", "The amount " + amount + " is negative", "give 0 or more");
    }
  }

  private void probe(String call, Optional<Probe> probe) {
    probe
        .flatMap(Action::port)
        .filter(port -> !port.isInt())
        .filter(port -> !hasPort(port.asText()))
        .ifPresent(
            port ->
                notes
                    .in(call)
                    .error(
                        "dsl-no-such-port",
                        "The container has no port named \"" + port + "\"",
                        "add it by port(…), or give a number"));
  }

  private boolean hasPort(String name) {
    return container.ports().stream().anyMatch(port -> port.name().orElse("").equals(name));
  }
}
