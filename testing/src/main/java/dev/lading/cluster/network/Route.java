package dev.lading.cluster.network;

import java.util.List;
import java.util.Optional;

/**
 * Where Ingresses send a request.
 *
 * @param url the address that was asked for
 * @param outcome how it ends
 * @param ingress the name of the Ingress that has the rule
 * @param rule the rule, such as {@code shop.example/cart (Prefix)}
 * @param service the Service and its port
 * @param backends the Pods behind it
 * @param notes what may surprise
 */
public record Route(
    String url,
    Outcome outcome,
    Optional<String> ingress,
    String rule,
    Optional<String> service,
    List<Backend> backends,
    List<String> notes) {

  /** How a request ends. */
  public enum Outcome {
    /** At Pods. */
    ROUTED,
    /** No rule and no default backend is for it. */
    NO_RULE,
    /** The Service of the backend does not exist. */
    NO_SERVICE,
    /** The Service does not have the port of the backend. */
    NO_SUCH_PORT,
    /** The Service has no endpoints. */
    NO_ENDPOINTS,
    /** The backend is no Service but another resource, which is not predicted. */
    OTHER_RESOURCE
  }

  /** Lists that do not change. */
  public Route {
    backends = List.copyOf(backends);
    notes = List.copyOf(notes);
  }

  /** Whether it ends at Pods. */
  public boolean isRouted() {
    return outcome == Outcome.ROUTED;
  }

  /** The names of the Pods behind it. */
  public List<String> pods() {
    return backends.stream().map(Backend::pod).toList();
  }

  /** The rule, the Service, the Pods and the notes. */
  public String explain() {
    StringBuilder out = new StringBuilder(url).append(":\n");
    ingress.ifPresent(name -> out.append("  Ingress ").append(name).append(", "));
    out.append(ingress.isPresent() ? rule : "  " + rule).append('\n');
    service.ifPresent(name -> out.append("  Service ").append(name).append('\n'));
    backends.forEach(one -> out.append("  backend ").append(one).append('\n'));
    notes.forEach(note -> out.append("  note: ").append(note).append('\n'));
    return out.append("  ").append(outcome).append('\n').toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
