package dev.lading.cluster.internal.traffic;

import dev.lading.cluster.internal.state.ClusterObjects;
import dev.lading.cluster.internal.state.Owners;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.networking.v1.Ingress;
import dev.lading.model.networking.v1.IngressClass;
import dev.lading.model.networking.v1.IngressSpec;
import dev.lading.model.networking.v1.IngressTLS;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remarks on the class and the certificates of an Ingress. */
final class IngressNotes {

  private static final String OLD_CLASS = "kubernetes.io/ingress.class";
  private static final String DEFAULT_CLASS = "ingressclass.kubernetes.io/is-default-class";

  private final ClusterObjects objects;

  IngressNotes(ClusterObjects objects) {
    this.objects = objects;
  }

  List<String> of(Ingress ingress, Target target) {
    List<String> notes = new ArrayList<>();
    noteClass(ingress, notes);
    noteCertificate(ingress, target, notes);
    return notes;
  }

  private void noteClass(Ingress ingress, List<String> notes) {
    Optional<String> named =
        ingress
            .spec()
            .flatMap(IngressSpec::ingressClassName)
            .or(() -> Optional.ofNullable(ingress.metadata().annotations().get(OLD_CLASS)));
    List<IngressClass> classes = objects.all(IngressClass.class);
    if (named.isEmpty()) {
      notes.add(
          defaultClass(classes)
              .map(name -> "its class is the default, " + name)
              .orElse("it names no class and there is no default: a controller may ignore it"));
    } else if (classes.stream().noneMatch(one -> Owners.name(one).equals(named.get()))) {
      notes.add("there is no IngressClass " + named.get() + " among the objects");
    }
  }

  private static Optional<String> defaultClass(List<IngressClass> classes) {
    return classes.stream()
        .filter(one -> "true".equals(one.metadata().annotations().get(DEFAULT_CLASS)))
        .map(Owners::name)
        .findFirst();
  }

  private void noteCertificate(Ingress ingress, Target target, List<String> notes) {
    Optional<IngressTLS> tls =
        ingress.spec().map(IngressSpec::tls).orElse(List.of()).stream()
            .filter(one -> covers(one, target.host()))
            .findFirst();
    if (target.scheme().equals("https")) {
      notes.add(
          tls.map(one -> certificate(ingress, one))
              .orElse("no TLS entry covers the host: the controller's own certificate is used"));
    } else if (tls.isPresent()) {
      notes.add("the host has TLS: many controllers redirect to https");
    }
  }

  private static boolean covers(IngressTLS tls, String host) {
    return tls.hosts().isEmpty()
        || tls.hosts().stream()
            .anyMatch(one -> one.equals(host) || IngressRules.coversWith(one, host));
  }

  private String certificate(Ingress ingress, IngressTLS tls) {
    String name = tls.secretName().orElse("");
    Optional<Secret> secret = objects.find(Secret.class, Owners.namespace(ingress), name);
    if (secret.isEmpty()) {
      return "there is no Secret " + name + ": the controller's own certificate is used";
    }
    return secret.get().type().map(Object::toString).orElse("").equals("kubernetes.io/tls")
        ? "certificate from Secret " + name
        : "Secret " + name + " is not of type kubernetes.io/tls";
  }
}
