package dev.lading.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.interop.fabric8.Fabric8;
import dev.lading.interop.fabric8.Fabric8Conversion;
import dev.lading.interop.official.OfficialClient;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apps.v1.Deployment;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of {@code docs/interop.md}. */
class DocumentationTest {

  private static final Manifests APP =
      Manifests.parse(
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: web}
          spec:
            replicas: 2
            selector: {matchLabels: {app: web}}
            template:
              metadata: {labels: {app: web}}
              spec: {containers: [{name: nginx, image: "nginx:1.27"}]}
          ---
          apiVersion: demo.example.com/v1
          kind: Site
          metadata: {name: blog}
          spec: {pages: 3}
          """);

  /** Compiled, not run: there is no cluster. */
  static void apply(KubernetesClient client, Manifests app) {
    for (HasMetadata object : Fabric8.toFabric8(app)) {
      client.resource(object).serverSideApply();
    }
  }

  /** Compiled, not run: there is no cluster. */
  static Manifests live(KubernetesClient client) {
    return Fabric8.fromFabric8(client.apps().deployments().inNamespace("prod").list().getItems());
  }

  @Test
  void fabric8_objects_areThoseOfTheClient() {
    Deployment deployment = APP.get(Deployment.class, "web");
    io.fabric8.kubernetes.api.model.apps.Deployment object =
        Fabric8.toFabric8(deployment, io.fabric8.kubernetes.api.model.apps.Deployment.class);
    object.getSpec().setReplicas(5);
    KubernetesResource scaled = Fabric8.fromFabric8(object);
    assertThat(((Deployment) scaled).spec().replicas()).hasValue(5);
    assertThat(Fabric8.toFabric8(APP).get(1)).isInstanceOf(GenericKubernetesResource.class);
  }

  @Test
  void fabric8_conversion_takesTheClientsSerialization() {
    KubernetesSerialization serialization = new KubernetesSerialization();
    Fabric8Conversion conversion = Fabric8Conversion.with(serialization);
    assertThat(conversion.fromFabric8(conversion.toFabric8(APP)).toYaml()).isEqualTo(APP.toYaml());
  }

  @Test
  void official_objects_areThoseOfTheClient() {
    Deployment deployment = APP.get(Deployment.class, "web");
    V1Deployment object = OfficialClient.toOfficial(deployment, V1Deployment.class);
    List<KubernetesObject> all = OfficialClient.toOfficial(APP);
    Manifests back = OfficialClient.fromOfficial(all);
    assertThat(object.getSpec()).isNotNull();
    assertThat(all.get(1)).isInstanceOf(DynamicKubernetesObject.class);
    assertThat(back.toYaml()).isEqualTo(APP.toYaml());
  }

  @Test
  void loss_isRefusedWithItsPath() {
    Deployment newer =
        APP.get(Deployment.class, "web").toBuilder().unknownField("extra", List.of(1L)).build();
    assertThatThrownBy(() -> OfficialClient.toOfficial(newer))
        .isInstanceOf(InteropException.class)
        .hasMessageContaining("extra")
        .hasMessageContaining("use toDynamic, which keeps all");
    DynamicKubernetesObject whole = OfficialClient.toDynamic(newer);
    assertThat(whole.getRaw().has("extra")).isTrue();
  }
}
