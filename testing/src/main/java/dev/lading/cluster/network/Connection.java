package dev.lading.cluster.network;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of a connection that a Pod opens.
 *
 * @param client the Pod
 * @param target what it connects to, as given
 * @param outcome how it ends
 * @param reason why, in a sentence
 * @param backends where it can end; a Service picks one for each connection
 * @param steps what happened on the way
 */
public record Connection(
    String client,
    String target,
    Outcome outcome,
    String reason,
    List<Backend> backends,
    List<String> steps) {

  /** How a connection ends. */
  public enum Outcome {
    /** At a container that declares the port, or in a Pod whose containers declare no port. */
    REACHED,
    /**
     * In a Pod whose containers declare other ports. Ports are declared for information only, so a
     * program may listen all the same.
     */
    UNDECLARED_PORT,
    /** The name is not found. */
    NO_SUCH_NAME,
    /** The Service has no endpoint for the port. */
    NO_ENDPOINTS,
    /** The Service has no such port. */
    NO_SUCH_PORT,
    /** Network policies forbid it. */
    DENIED,
    /** The target is outside the cluster, which is not predicted. */
    OUTSIDE,
    /** The Pod that connects does not run. */
    CLIENT_NOT_RUNNING,
    /** The target is no address or URL with a port. */
    MALFORMED
  }

  /** Lists that do not change. */
  public Connection {
    backends = List.copyOf(backends);
    steps = List.copyOf(steps);
  }

  /** Whether it ends at a container. */
  public boolean isReached() {
    return outcome == Outcome.REACHED;
  }

  /** The first backend that may be reached, if it is reached at all. */
  public Optional<Backend> backend() {
    return isReached() || outcome == Outcome.UNDECLARED_PORT
        ? allowed().stream().findFirst()
        : Optional.empty();
  }

  /** The backends that no policy forbids. */
  public List<Backend> allowed() {
    return backends.stream().filter(Backend::isAllowed).toList();
  }

  /** The names of the Pods that may be reached. */
  public List<String> pods() {
    return allowed().stream().map(Backend::pod).toList();
  }

  /** The steps and how it ends. */
  public String explain() {
    StringBuilder out = new StringBuilder();
    out.append(client).append(" connects to ").append(target).append(":\n");
    steps.forEach(step -> out.append("  ").append(step.stripTrailing()).append('\n'));
    backends.forEach(one -> out.append("  backend ").append(one).append('\n'));
    return out.append("  ").append(outcome).append(": ").append(reason).append('\n').toString();
  }

  @Override
  public String toString() {
    return explain();
  }
}
