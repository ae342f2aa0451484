package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.model.IntOrString;
import dev.lading.model.MissingFieldException;
import dev.lading.model.Quantity;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Probe;
import dev.lading.model.core.v1.Service;
import dev.lading.model.core.v1.ServiceType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void page_prints() throws IOException {
    Page.of("docs/model.md")
        .prints(
            Manifests.of(deployment()).toYaml(),
            Manifests.of(changed(deployment())).toYaml(),
            catchThrowable(ModelTest::incomplete).getMessage(),
            Manifests.of(generic()).toYaml());
  }

  private static Deployment deployment() {
    Probe ready = Probe.builder().httpGet(get -> get.path("/ready").port("http")).build();
    Deployment web =
        Deployment.builder()
            .metadata(meta -> meta.name("web").putLabel("app", "web"))
            .spec(
                spec ->
                    spec.replicas(2)
                        .selector(selector -> selector.putMatchLabel("app", "web"))
                        .template(
                            template ->
                                template
                                    .metadata(meta -> meta.putLabel("app", "web"))
                                    .spec(
                                        pod ->
                                            pod.addContainer(
                                                nginx ->
                                                    nginx
                                                        .name("nginx")
                                                        .image("nginx:1.27")
                                                        .addPort(
                                                            p -> p.name("http").containerPort(8080))
                                                        .readinessProbe(ready)))))
            .build();
    return web;
  }

  private static Deployment changed(Deployment web) {
    Deployment bigger =
        web.withSpec(spec -> spec.replicas(5))
            .withMetadata(web.metadata().withAnnotations(Map.of("team", "shop")));
    return bigger;
  }

  private static Container incomplete() {
    Container nginx = Container.builder().image("nginx:1.27").build();
    return nginx;
  }

  @Test
  void incomplete_isRefused() {
    assertThat(catchThrowable(ModelTest::incomplete)).isInstanceOf(MissingFieldException.class);
  }

  @Test
  void enums_areOpen() {
    ServiceType internal = ServiceType.CLUSTER_IP;
    ServiceType future = ServiceType.of("Tunnel");
    assertThat(internal.value()).isEqualTo("ClusterIP");
    assertThat(future.value()).isEqualTo("Tunnel");
  }

  @Test
  void values_haveTypes() {
    Quantity half = Quantity.of("500m");
    IntOrString port = IntOrString.of("http");
    assertThat(half.isSameAmount(Quantity.of("0.5"))).isTrue();
    assertThat(half).isNotEqualTo(Quantity.of("0.5"));
    assertThat(port.isInt()).isFalse();
  }

  @Test
  void absentAndEmpty_differ() {
    Service service = Service.builder().metadata(meta -> meta.name("db")).build();
    assertThat(service.spec()).isEmpty();
  }

  private static GenericResource generic() {
    GenericResource certificate =
        GenericResource.of(
            Map.of(
                "apiVersion",
                "cert-manager.io/v1",
                "kind",
                "Certificate",
                "metadata",
                Map.of("name", "shop"),
                "spec",
                Map.of("dnsNames", List.of("shop.example.com"), "secretName", "shop-tls")));
    return certificate;
  }
}
