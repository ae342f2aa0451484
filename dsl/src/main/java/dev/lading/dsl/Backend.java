package dev.lading.dsl;

import dev.lading.model.IntOrString;
import dev.lading.model.core.v1.ServicePort;
import dev.lading.model.networking.v1.IngressBackend;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A port of a service, as an {@link IngressDraft} leads to it. */
public final class Backend {

  private final ServiceDraft service;
  private final @Nullable IntOrString port;

  Backend(ServiceDraft service, @Nullable IntOrString port) {
    this.service = service;
    this.port = port;
  }

  IngressBackend typed(Notes notes) {
    Optional<IntOrString> chosen = choose(notes);
    return IngressBackend.builder()
        .service(
            to ->
                to.name(service.name())
                    .port(
                        at ->
                            chosen.ifPresent(
                                p -> {
                                  if (p.isInt()) {
                                    at.number(p.asInt().getAsInt());
                                  } else {
                                    at.name(p.asText());
                                  }
                                })))
        .build();
  }

  private Optional<IntOrString> choose(Notes notes) {
    List<ServicePort> ports = service.ports();
    if (port != null) {
      if (ports.stream().noneMatch(this::isChosen)) {
        notes.error(
            "dsl-no-such-port",
            "The service \"" + service.name() + "\" has no port " + port,
            "it has " + String.join(", ", ports.stream().map(Backend::describe).toList()));
      }
      return Optional.of(port);
    }
    if (ports.size() != 1) {
      notes.error(
          "dsl-which-port",
          "The service \"" + service.name() + "\" has " + ports.size() + " ports",
          "say which by at(…)");
      return Optional.empty();
    }
    ServicePort only = ports.get(0);
    return Optional.of(
        only.name().map(IntOrString::of).orElseGet(() -> IntOrString.of(only.port())));
  }

  private boolean isChosen(ServicePort candidate) {
    return port != null
        && (port.isInt()
            ? port.asInt().getAsInt() == candidate.port()
            : candidate.name().orElse("").equals(port.asText()));
  }

  private static String describe(ServicePort port) {
    return port.name().map(name -> name + " (" + port.port() + ")").orElse("" + port.port());
  }

  @Override
  public String toString() {
    return service + "." + (port == null ? "port" : "at(" + port + ")");
  }
}
