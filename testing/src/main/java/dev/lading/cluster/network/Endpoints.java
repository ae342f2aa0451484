package dev.lading.cluster.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The backends of a Service.
 *
 * <p>Follows kubernetes {@code staging/src/k8s.io/endpointslice}: {@code utils.go} and {@code
 * reconciler.go}.
 *
 * @param service the name of the Service
 * @param all every backend, ready or not, by name of the Pod
 * @param notes why there are none, and what may surprise
 */
public record Endpoints(String service, List<Endpoint> all, List<String> notes) {

  private static final int SLICE = 100;

  /** Lists that do not change. */
  public Endpoints {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
  }

  /** Those that traffic goes to. */
  public List<Endpoint> ready() {
    return all.stream().filter(Endpoint::ready).toList();
  }

  /**
   * Those that a proxy uses: the ready ones; if there are none, those that still serve while they
   * terminate.
   */
  public List<Endpoint> usable() {
    List<Endpoint> ready = ready();
    return ready.isEmpty()
        ? all.stream().filter(one -> one.serving() && one.terminating()).toList()
        : ready;
  }

  /** The names of the Pods that traffic goes to. */
  public List<String> readyPods() {
    return ready().stream().flatMap(one -> one.pod().stream()).toList();
  }

  /** The addresses that traffic goes to. */
  public List<String> readyAddresses() {
    return ready().stream().map(Endpoint::address).toList();
  }

  /** The backends as EndpointSlices hold them: those with the same ports together, 100 at most. */
  public List<List<Endpoint>> slices() {
    Map<List<EndpointPort>, List<Endpoint>> byPorts = new LinkedHashMap<>();
    for (Endpoint endpoint : all) {
      byPorts.computeIfAbsent(endpoint.ports(), ports -> new ArrayList<>()).add(endpoint);
    }
    List<List<Endpoint>> slices = new ArrayList<>();
    for (List<Endpoint> group : byPorts.values()) {
      for (int from = 0; from < group.size(); from += SLICE) {
        slices.add(List.copyOf(group.subList(from, Math.min(from + SLICE, group.size()))));
      }
    }
    return slices;
  }

  /** One line for each backend, then the notes. */
  public String explain() {
    StringBuilder out = new StringBuilder("Service ").append(service).append(":\n");
    all.forEach(one -> out.append("  ").append(one).append(' ').append(one.ports()).append('\n'));
    notes.forEach(note -> out.append("  note: ").append(note).append('\n'));
    return out.toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
