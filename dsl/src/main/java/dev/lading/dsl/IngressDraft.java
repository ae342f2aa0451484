package dev.lading.dsl;

import dev.lading.model.ObjectMeta;
import dev.lading.model.networking.v1.HTTPIngressPath;
import dev.lading.model.networking.v1.Ingress;
import dev.lading.model.networking.v1.IngressRule;
import dev.lading.model.networking.v1.IngressSpec;
import dev.lading.model.networking.v1.PathType;
import dev.lading.validation.name.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * HTTP from outside the cluster, led to services by host and path. Routes of one host come
 * together, in the order of the calls. Without {@link Backend} a route leads to the only port of
 * the service.
 */
public final class IngressDraft extends Draft<Ingress, IngressDraft> {

  private final List<Route> routes;

  private IngressDraft(State<Ingress> state, List<Route> routes) {
    super(state);
    this.routes = routes;
  }

  static IngressDraft of(String name) {
    Ingress empty = Ingress.builder().spec(spec -> {}).build();
    return new IngressDraft(State.of("ingress", Ingress.class, name, empty), List.of());
  }

  @Override
  IngressDraft with(State<Ingress> newState) {
    return new IngressDraft(newState, routes);
  }

  private IngressDraft spec(Consumer<IngressSpec.Builder> change) {
    return edit(Ingress::toBuilder, made -> made.spec(change));
  }

  private IngressDraft plus(Route route) {
    return new IngressDraft(state(), Copies.plus(routes, route));
  }

  /** The controller that serves it. Default: that of the cluster. */
  public IngressDraft ingressClass(String name) {
    return spec(made -> made.ingressClassName(name));
  }

  /**
   * Leads everything under a path of a host to a service; the host may be {@code *.example.com}.
   */
  public IngressDraft route(String host, String path, ServiceDraft service) {
    return route(host, path, new Backend(service, null));
  }

  /** Leads everything under a path of a host to a port of a service. */
  public IngressDraft route(String host, String path, Backend backend) {
    return plus(new Route(host, path, PathType.PREFIX, backend));
  }

  /** Leads a path of a host, read as the type says, to a port of a service. */
  public IngressDraft route(String host, String path, PathType type, Backend backend) {
    return plus(new Route(host, path, type, backend));
  }

  /** Leads everything under a path of any host to a service. */
  public IngressDraft route(String path, ServiceDraft service) {
    return route("", path, service);
  }

  /** Leads everything else to a service. */
  public IngressDraft otherwise(ServiceDraft service) {
    return otherwise(new Backend(service, null));
  }

  /** Leads everything else to a port of a service. */
  public IngressDraft otherwise(Backend backend) {
    return plus(new Route("", "", PathType.PREFIX, backend));
  }

  /** Answers HTTPS for hosts with the certificate of a secret. */
  public IngressDraft tls(SecretDraft certificate, String... hosts) {
    return tls(certificate.name(), hosts);
  }

  /** Answers HTTPS for hosts with the certificate in a secret of this name. */
  public IngressDraft tls(String secret, String... hosts) {
    return spec(made -> made.addTls(each -> each.secretName(secret).hosts(hosts)));
  }

  @Override
  Ingress complete(ObjectMeta metadata, Notes notes) {
    if (routes.isEmpty()) {
      notes.error("dsl-no-route", "The ingress leads nowhere", "call route(…)");
    }
    Map<String, List<HTTPIngressPath>> hosts = new LinkedHashMap<>();
    IngressDraft made = this;
    for (Route route : routes) {
      Notes here = notes.in(route.call());
      if (route.path().isEmpty()) {
        made = made.spec(spec -> spec.defaultBackend(route.backend().typed(here)));
      } else {
        hosts.computeIfAbsent(route.host(), host -> new ArrayList<>()).add(route.typed(here));
      }
    }
    IngressDraft filled =
        made.spec(spec -> hosts.forEach((h, paths) -> spec.addRule(rule(h, paths))));
    return filled.state().resource().withMetadata(metadata);
  }

  private static IngressRule rule(String host, List<HTTPIngressPath> paths) {
    IngressRule.Builder rule = IngressRule.builder().http(http -> http.paths(paths));
    return (host.isEmpty() ? rule : rule.host(host)).build();
  }

  /** Where a path of a host leads; the path is empty for everything else. */
  private record Route(String host, String path, PathType type, Backend backend) {

    String call() {
      return path.isEmpty() ? "otherwise" : "route(\"" + host + path + "\")";
    }

    HTTPIngressPath typed(Notes notes) {
      if (!host.isEmpty()) {
        notes.check("dsl-host", "The host", host, Names.hostPattern(host));
      }
      if (!path.startsWith("/")) {
        notes.error("dsl-path", "The path does not start with /", "write /" + path);
      }
      return HTTPIngressPath.builder()
          .path(path)
          .pathType(type)
          .backend(backend.typed(notes))
          .build();
    }
  }
}
