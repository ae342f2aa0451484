package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.core.v1.HTTPGetAction;
import dev.lading.model.core.v1.LifecycleHandler;
import dev.lading.model.core.v1.Probe;
import dev.lading.model.core.v1.URIScheme;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something Kubernetes does with a running container: ask it over HTTP, connect, run a command, ask
 * over gRPC. Serves as a probe (with the API's default times) and as a lifecycle hook.
 */
public final class Action implements Probing {

  private final Probe probe;

  private Action(Probe probe) {
    this.probe = probe;
  }

  static Action of(Consumer<Probe.Builder> action) {
    return new Action(Edits.edit(Probe.builder().build(), Probe::toBuilder, action));
  }

  /** Asks by HTTPS; the certificate is not checked. Only for HTTP. */
  public Action https() {
    return http(get -> get.scheme(URIScheme.HTTPS));
  }

  /** Adds a header. Only for HTTP. */
  public Action header(String name, String value) {
    return http(get -> get.addHttpHeader(header -> header.name(name).value(value)));
  }

  /** Asks this host instead of the Pod. Only for HTTP and TCP. */
  public Action host(String host) {
    Probe.Builder changed = probe.toBuilder();
    probe.httpGet().ifPresent(get -> changed.httpGet(get.withHost(host)));
    probe.tcpSocket().ifPresent(tcp -> changed.tcpSocket(tcp.withHost(host)));
    return new Action(changed.build());
  }

  private Action http(Consumer<HTTPGetAction.Builder> change) {
    Probe.Builder changed = probe.toBuilder();
    probe
        .httpGet()
        .ifPresent(get -> changed.httpGet(Edits.edit(get, HTTPGetAction::toBuilder, change)));
    return new Action(changed.build());
  }

  @Override
  public ProbeDraft probe() {
    return new ProbeDraft(probe, Problems.NONE);
  }

  /** Asks the gRPC health service under this name. Only for gRPC. */
  public Action service(String name) {
    Probe.Builder changed = probe.toBuilder();
    probe.grpc().ifPresent(grpc -> changed.grpc(grpc.withService(name)));
    return new Action(changed.build());
  }

  /** The same as a hook, which gRPC cannot be. */
  Optional<LifecycleHandler> handler() {
    return probe.grpc().isPresent()
        ? Optional.empty()
        : Optional.of(
            LifecycleHandler.builder()
                .httpGet(probe.httpGet().orElse(null))
                .tcpSocket(probe.tcpSocket().orElse(null))
                .exec(probe.exec().orElse(null))
                .build());
  }

  static Optional<IntOrString> port(Probe probe) {
    return probe.httpGet().isPresent()
        ? probe.httpGet().map(HTTPGetAction::port)
        : probe.tcpSocket().map(tcp -> tcp.port());
  }

  @Override
  public String toString() {
    return probe.toString();
  }
}
