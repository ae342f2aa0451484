package dev.lading.cluster.internal.traffic;

import dev.lading.cluster.network.Backend;
import dev.lading.cluster.network.Connection;
import java.util.ArrayList;
import java.util.List;

/** A connection while it is being predicted. */
final class Attempt {

  private final String client;
  private final String target;
  private final List<String> steps = new ArrayList<>();
  private final List<Backend> backends = new ArrayList<>();

  Attempt(String client, String target) {
    this.client = client;
    this.target = target;
  }

  void step(String text) {
    steps.add(text);
  }

  void add(Backend backend) {
    backends.add(backend);
  }

  List<Backend> allowed() {
    return backends.stream().filter(Backend::isAllowed).toList();
  }

  String firstDenial() {
    return backends.stream().flatMap(one -> one.denial().stream()).findFirst().orElse("");
  }

  Connection ends(Connection.Outcome outcome, String reason) {
    return new Connection(client, target, outcome, reason, backends, steps);
  }
}
