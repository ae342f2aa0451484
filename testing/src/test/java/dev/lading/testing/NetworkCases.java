package dev.lading.testing;

import static dev.lading.testing.AssertionCases.SHOP;
import static dev.lading.testing.AssertionCases.shop;

import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;

/** Services, ingresses and network policies. */
final class NetworkCases {

  private NetworkCases() {}

  static void addTo(AssertionCases cases) {
    cases
        .about(ServiceAssert.class, () -> shop().service("web"))
        .is("hasType", a -> a.hasType("NodePort"), a -> a.hasType("ClusterIP"))
        .is("isHeadless", a -> shop().service("db").isHeadless(), a -> a.isHeadless())
        .is(
            "hasExternalName",
            a -> shop().service("db").hasExternalName("db.example"),
            a -> a.hasExternalName("db.example"))
        .is("selects", a -> a.selects("app", "web"), a -> a.selects("app", "db"))
        .is(
            "selectsPodsOf",
            a -> a.selectsPodsOf(SHOP.get(Deployment.class, "web")),
            a -> a.selectsPodsOf(SHOP.get(StatefulSet.class, "db")))
        .is("hasPort", a -> a.hasPort(80), a -> a.hasPort(443))
        .is("hasPort", a -> a.hasPort("http", 80), a -> a.hasPort("http", 81))
        .is("doesNotHavePort", a -> a.doesNotHavePort(443), a -> a.doesNotHavePort(80))
        .is("hasTargetPort", a -> a.hasTargetPort(80, "http"), a -> a.hasTargetPort(80, 8080))
        .is("hasNodePort", a -> a.hasNodePort(80, 30080), a -> a.hasNodePort(80, 30081))
        .is("hasProtocol", a -> a.hasProtocol(80, "TCP"), a -> a.hasProtocol(80, "UDP"))
        .is(
            "hasSessionAffinity",
            a -> a.hasSessionAffinity("ClientIP"),
            a -> a.hasSessionAffinity("None"))
        .is(
            "hasExternalTrafficPolicy",
            a -> a.hasExternalTrafficPolicy("Local"),
            a -> a.hasExternalTrafficPolicy("Cluster"))
        .is(
            "publishesNotReadyAddresses",
            a -> a.publishesNotReadyAddresses(),
            a -> shop().service("db").publishesNotReadyAddresses());
    cases
        .about(IngressAssert.class, () -> shop().ingress("web"))
        .is("hasClass", a -> a.hasClass("nginx"), a -> a.hasClass("traefik"))
        .is("hasHost", a -> a.hasHost("shop.example"), a -> a.hasHost("store.example"))
        .is(
            "doesNotHaveHost",
            a -> a.doesNotHaveHost("store.example"),
            a -> a.doesNotHaveHost("shop.example"))
        .is(
            "routes",
            a -> a.routes("shop.example", "/", "web", 80),
            a -> a.routes("shop.example", "/api", "web", 80))
        .is(
            "hasPathType",
            a -> a.hasPathType("shop.example", "/", "Prefix"),
            a -> a.hasPathType("shop.example", "/", "Exact"))
        .is(
            "hasDefaultBackend",
            a -> a.hasDefaultBackend("fallback", "http"),
            a -> a.hasDefaultBackend("web", "http"))
        .is(
            "hasTls",
            a -> a.hasTls("shop.example", "shop-tls"),
            a -> a.hasTls("shop.example", "other"))
        .is(
            "hasTlsForAllHosts",
            a -> a.hasTlsForAllHosts(),
            a -> shop().ingress("plain").hasTlsForAllHosts());
    cases
        .about(NetworkPolicyAssert.class, () -> shop().networkPolicy("web"))
        .is("selects", a -> a.selects("app", "web"), a -> a.selects("app", "db"))
        .is(
            "selectsAllPods",
            a -> shop().networkPolicy("deny").selectsAllPods(),
            a -> a.selectsAllPods())
        .is("hasPolicyType", a -> a.hasPolicyType("Ingress"), a -> a.hasPolicyType("Other"))
        .is(
            "deniesAllIngress",
            a -> shop().networkPolicy("deny").deniesAllIngress(),
            a -> a.deniesAllIngress())
        .is(
            "deniesAllEgress",
            a -> shop().networkPolicy("deny").deniesAllEgress(),
            a -> a.deniesAllEgress())
        .is(
            "allowsIngressFromPods",
            a -> a.allowsIngressFromPods("app", "front"),
            a -> a.allowsIngressFromPods("app", "x"))
        .is(
            "allowsIngressFromNamespaces",
            a -> a.allowsIngressFromNamespaces("team", "a"),
            a -> a.allowsIngressFromNamespaces("team", "x"))
        .is(
            "allowsIngressFromAddresses",
            a -> a.allowsIngressFromAddresses("10.0.0.0/8"),
            a -> a.allowsIngressFromAddresses("0.0.0.0/0"))
        .is("allowsIngressOn", a -> a.allowsIngressOn(8080), a -> a.allowsIngressOn(80))
        .is(
            "allowsEgressToPods",
            a -> a.allowsEgressToPods("app", "db"),
            a -> a.allowsEgressToPods("app", "x"))
        .is(
            "allowsEgressToNamespaces",
            a -> a.allowsEgressToNamespaces("team", "b"),
            a -> a.allowsEgressToNamespaces("team", "x"))
        .is(
            "allowsEgressToAddresses",
            a -> a.allowsEgressToAddresses("192.168.0.0/16"),
            a -> a.allowsEgressToAddresses("0.0.0.0/0"))
        .is("allowsEgressOn", a -> a.allowsEgressOn(5432), a -> a.allowsEgressOn(53));
  }
}
