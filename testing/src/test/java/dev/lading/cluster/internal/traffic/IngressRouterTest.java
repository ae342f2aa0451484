package dev.lading.cluster.internal.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.TestObjects;
import dev.lading.cluster.network.Route;
import dev.lading.cluster.network.Route.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source of all: api networking/v1 IngressRule and HTTPIngressPath, docs "Ingress". */
class IngressRouterTest {

  private static String service(String name, int last) {
    return """
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: %1$s}
    spec: {clusterIP: 10.96.0.%2$d, selector: {app: %1$s}, ports: [{name: http, port: 80, targetPort: 8080}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: %1$s-0, labels: {app: %1$s}}
    spec: {containers: [{name: main, ports: [{containerPort: 8080}]}]}
    status: {phase: Running, podIP: 10.244.0.%2$d, conditions: [{type: Ready, status: "True"}]}
    """
        .formatted(name, last);
  }

  private static String path(String type, String path, String service) {
    return "{pathType: "
        + type
        + ", path: "
        + path
        + ", backend: {service: {name: "
        + service
        + ", port: {number: 80}}}}";
  }

  private static String ingress(String spec) {
    return "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: main}\nspec: {"
        + spec
        + "}\n";
  }

  private static final String RULES =
      ingress(
          "rules: ["
              + "{host: shop.example, http: {paths: ["
              + path("Prefix", "/", "root")
              + ", "
              + path("Prefix", "/cart", "cart")
              + ", "
              + path("Exact", "/cart", "exact")
              + ", "
              + path("Prefix", "/a/b/", "deep")
              + "]}},"
              + "{host: '*.shop.example', http: {paths: ["
              + path("ImplementationSpecific", "/", "wild")
              + "]}},"
              + "{host: only.example, http: {paths: ["
              + path("Exact", "/x", "exact")
              + "]}},"
              + "{http: {paths: ["
              + path("Prefix", "/any", "any")
              + "]}}]");

  private static Route route(String url, String... yaml) {
    return new IngressRouter(TestObjects.of(String.join("\n---\n", yaml))).route(url);
  }

  private static final String SERVICES =
      service("root", 1)
          + service("cart", 2)
          + service("exact", 3)
          + service("deep", 4)
          + service("wild", 5)
          + service("any", 6);

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "http://shop.example/, root-0, the path itself",
    "http://shop.example, root-0, no path is /",
    "http://shop.example/other, root-0, a prefix",
    "http://shop.example/cart, exact-0, exact goes before a prefix of the same length",
    "http://shop.example/cart/, cart-0, a slash at the end is another exact path",
    "http://shop.example/cart/1, cart-0, the longest prefix wins",
    "http://shop.example/carts, root-0, prefixes are compared by elements",
    "http://shop.example/a/b, deep-0, a slash at the end of a prefix does not count",
    "http://shop.example/cart?x=1, exact-0, the query is no part of the path",
    "http://SHOP.example/cart/1, cart-0, hosts are case-insensitive",
    "http://eu.shop.example/, wild-0, a wildcard is one label",
    "http://a.eu.shop.example/any, any-0, and not two",
    "http://nowhere.example/any/x, any-0, a rule without host is for every host",
    "shop.example/cart/1, cart-0, a URL without scheme is http",
  })
  void route_hostAndPath_goesToTheBestRule(String url, String pod, String rule) {
    assertThat(route(url, RULES, SERVICES).pods()).as(rule).containsExactly(pod);
  }

  @Test
  void route_hostWithoutFittingPath_isNoRule() {
    Route route = route("http://only.example/y", RULES, SERVICES);

    assertThat(route.outcome()).isEqualTo(Outcome.NO_RULE);
    assertThat(route.explain()).contains("there is rule only.example/x (Exact)");
  }

  @Test
  void route_noRuleFits_goesToTheDefaultBackend() {
    String withDefault =
        ingress(
            "defaultBackend: {service: {name: any, port: {name: http}}}, rules: [{host: h.example,"
                + " http: {paths: ["
                + path("Exact", "/x", "exact")
                + "]}}]");

    assertThat(route("http://h.example/y", withDefault, SERVICES).pods()).containsExactly("any-0");
    assertThat(route("http://h.example/x", withDefault, SERVICES).pods())
        .containsExactly("exact-0");
  }

  @Test
  void route_defaultBackendWithoutRules_isForEverything() {
    String all = ingress("defaultBackend: {service: {name: any, port: {number: 80}}}");

    assertThat(route("http://whatever.example/z", all, SERVICES).pods()).containsExactly("any-0");
  }

  @Test
  void route_serviceMissing_isSaid() {
    Route route =
        route("http://h/", ingress("defaultBackend: {service: {name: gone, port: {number: 80}}}"));

    assertThat(route.outcome()).isEqualTo(Outcome.NO_SERVICE);
    assertThat(route.service()).contains("gone:80");
  }

  @Test
  void route_portMissing_isSaid() {
    Route route =
        route(
            "http://h/",
            ingress("defaultBackend: {service: {name: any, port: {name: grpc}}}"),
            SERVICES);

    assertThat(route.outcome()).isEqualTo(Outcome.NO_SUCH_PORT);
    assertThat(route.explain()).contains("it has 80/TCP (http)");
  }

  @Test
  void route_noEndpoints_isSaid() {
    Route route =
        route(
            "http://h/",
            ingress("defaultBackend: {service: {name: any, port: {number: 80}}}"),
            SERVICES.replace("{name: any-0, labels: {app: any}}", "{name: any-0}"));

    assertThat(route.outcome()).isEqualTo(Outcome.NO_ENDPOINTS);
  }

  @Test
  void route_resourceBackend_isNotPredicted() {
    Route route =
        route(
            "http://h/", ingress("defaultBackend: {resource: {kind: Bucket, name: b}}"), SERVICES);

    assertThat(route.outcome()).isEqualTo(Outcome.OTHER_RESOURCE);
  }

  // Source: docs Ingress, "Default IngressClass"
  @Test
  void class_defaultOrMissing_isNoted() {
    String all = "defaultBackend: {service: {name: any, port: {number: 80}}}";
    String defaultClass =
        "apiVersion: networking.k8s.io/v1\nkind: IngressClass\nmetadata: {name: nginx, annotations:"
            + " {ingressclass.kubernetes.io/is-default-class: 'true'}}\n";

    assertThat(route("http://h/", ingress(all), SERVICES).explain())
        .contains("it names no class and there is no default");
    assertThat(route("http://h/", ingress(all), defaultClass, SERVICES).explain())
        .contains("its class is the default, nginx");
    assertThat(route("http://h/", ingress("ingressClassName: x, " + all), SERVICES).explain())
        .contains("there is no IngressClass x");
  }

  // Source: docs Ingress, "TLS"
  @Test
  void tls_https_namesTheCertificate() {
    String spec =
        "tls: [{hosts: ['*.example'], secretName: cert}], defaultBackend: {service: {name: any,"
            + " port: {number: 80}}}";
    String secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: cert}\ntype: %s\n";

    assertThat(route("https://h.example/", ingress(spec), SERVICES).explain())
        .contains("there is no Secret cert");
    assertThat(
            route(
                    "https://h.example/",
                    ingress(spec),
                    secret.formatted("kubernetes.io/tls"),
                    SERVICES)
                .explain())
        .contains("certificate from Secret cert");
    assertThat(
            route("https://h.example/", ingress(spec), secret.formatted("Opaque"), SERVICES)
                .explain())
        .contains("is not of type kubernetes.io/tls");
    assertThat(route("https://other.org/", ingress(spec), SERVICES).explain())
        .contains("no TLS entry covers the host");
    assertThat(route("http://h.example/", ingress(spec), SERVICES).explain())
        .contains("many controllers redirect to https");
  }
}
