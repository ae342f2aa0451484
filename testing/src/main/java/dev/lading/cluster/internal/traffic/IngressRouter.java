package dev.lading.cluster.internal.traffic;

import dev.lading.cluster.internal.network.ServiceEndpoints;
import dev.lading.cluster.internal.network.Services;
import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.cluster.internal.traffic.IngressRules.Match;
import dev.lading.cluster.network.Backend;
import dev.lading.cluster.network.Endpoint;
import dev.lading.cluster.network.Endpoints;
import dev.lading.cluster.network.Route;
import dev.lading.cluster.network.Route.Outcome;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.core.v1.ServiceSpec;
import dev.lading.model.networking.v1.HTTPIngressPath;
import dev.lading.model.networking.v1.Ingress;
import dev.lading.model.networking.v1.IngressBackend;
import dev.lading.model.networking.v1.IngressServiceBackend;
import dev.lading.model.networking.v1.IngressSpec;
import dev.lading.model.networking.v1.ServiceBackendPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Predicts where requests from outside go, as the Ingresses of a cluster say. */
public final class IngressRouter {

  private final ClusterObjects objects;

  /** Among these objects. */
  public IngressRouter(ClusterObjects objects) {
    this.objects = objects;
  }

  /** The way of a request; a URL without a scheme is taken for {@code http}. */
  public Route route(String url) {
    Optional<Target> target = Target.parse(url.contains("://") ? url : "http://" + url);
    if (target.isEmpty()) {
      return refused(url, Outcome.NO_RULE, "no URL with a host", List.of());
    }
    List<Ingress> ingresses = objects.all(Ingress.class);
    List<Match> forHost = new IngressRules(ingresses).forHost(target.get().host());
    Optional<Match> match = IngressRules.best(forHost, target.get().plainPath());
    return match.isPresent() && match.get().path().isPresent()
        ? matched(url, target.get(), match.get())
        : byDefault(url, target.get(), forHost, ingresses);
  }

  private static Route refused(String url, Outcome outcome, String why, List<String> notes) {
    return new Route(url, outcome, Optional.empty(), why, Optional.empty(), List.of(), notes);
  }

  private Route matched(String url, Target target, Match match) {
    Way way =
        new Way(
            url,
            match.ingress(),
            match.toString(),
            new IngressNotes(objects).of(match.ingress(), target));
    return way.to(match.path().flatMap(HTTPIngressPath::backend));
  }

  /** The default backend of an Ingress with the host, or of any that has no rules at all. */
  private Route byDefault(String url, Target target, List<Match> forHost, List<Ingress> ingresses) {
    for (Ingress ingress : ingresses) {
      boolean about =
          forHost.stream().anyMatch(match -> match.ingress().equals(ingress))
              || ingress.spec().map(IngressSpec::rules).orElse(List.of()).isEmpty();
      Optional<IngressBackend> backend = ingress.spec().flatMap(IngressSpec::defaultBackend);
      if (about && backend.isPresent()) {
        List<String> notes = new IngressNotes(objects).of(ingress, target);
        return new Way(url, ingress, "default backend", notes).to(backend);
      }
    }
    return refused(
        url,
        Outcome.NO_RULE,
        "no rule for host " + target.host() + " and path " + target.plainPath(),
        forHost.stream().map(one -> "there is " + one).toList());
  }

  /** From an Ingress on: to the Service and the Pods. */
  private final class Way {

    private final String url;
    private final Ingress ingress;
    private final String rule;
    private final List<String> notes;

    Way(String url, Ingress ingress, String rule, List<String> notes) {
      this.url = url;
      this.ingress = ingress;
      this.rule = rule;
      this.notes = notes;
    }

    Route to(Optional<IngressBackend> backend) {
      Optional<IngressServiceBackend> service = backend.flatMap(IngressBackend::service);
      return service.isEmpty()
          ? ends(Outcome.OTHER_RESOURCE, Optional.empty(), List.of())
          : to(service.get());
    }

    private Route to(IngressServiceBackend backend) {
      String title = backend.name() + ":" + port(backend);
      Optional<Service> service =
          objects.find(Service.class, Owners.namespace(ingress), backend.name());
      if (service.isEmpty()) {
        return ends(Outcome.NO_SERVICE, Optional.of(title), List.of());
      }
      Optional<ServicePort> port = find(service.get(), backend);
      if (port.isEmpty()) {
        notes.add("it has " + Services.describePorts(service.get()));
        return ends(Outcome.NO_SUCH_PORT, Optional.of(title), List.of());
      }
      return to(title, service.get(), port.get());
    }

    private Route to(String title, Service service, ServicePort port) {
      Endpoints endpoints = new ServiceEndpoints(objects).of(service);
      Backends backends = new Backends(objects);
      List<Backend> found = new ArrayList<>();
      for (Endpoint endpoint : endpoints.usable()) {
        endpoint
            .port(port.name().orElse(""))
            .map(
                one -> backends.of(Optional.empty(), endpoint, one.port(), Services.protocol(port)))
            .ifPresent(found::add);
      }
      notes.addAll(endpoints.notes());
      Outcome outcome = found.isEmpty() ? Outcome.NO_ENDPOINTS : Outcome.ROUTED;
      return ends(outcome, Optional.of(title), found);
    }

    private Route ends(Outcome outcome, Optional<String> service, List<Backend> backends) {
      return new Route(
          url, outcome, Optional.of(Owners.name(ingress)), rule, service, backends, notes);
    }
  }

  private static String port(IngressServiceBackend backend) {
    return backend
        .port()
        .flatMap(port -> port.name().or(() -> port.number().map(Object::toString)))
        .orElse("");
  }

  private static Optional<ServicePort> find(Service service, IngressServiceBackend backend) {
    Optional<ServiceBackendPort> wanted = backend.port();
    for (ServicePort port : service.spec().map(ServiceSpec::ports).orElse(List.of())) {
      boolean byName =
          wanted
              .flatMap(ServiceBackendPort::name)
              .filter(name -> name.equals(port.name().orElse("")))
              .isPresent();
      boolean byNumber =
          wanted.flatMap(ServiceBackendPort::number).filter(n -> n == port.port()).isPresent();
      if (byName || byNumber) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }
}
