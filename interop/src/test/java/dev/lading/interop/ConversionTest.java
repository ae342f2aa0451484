package dev.lading.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.interop.fabric8.Fabric8;
import dev.lading.interop.official.OfficialClient;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.apps.v1.Deployment;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversionTest {

  private static final Manifests APP =
      Manifests.parse(
          """
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: web, labels: {app: web}}
          spec:
            replicas: 2
            selector: {matchLabels: {app: web}}
            strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 0}}
            template:
              metadata: {labels: {app: web}}
              spec:
                containers:
                - name: nginx
                  image: nginx:1.27
                  ports: [{containerPort: 80}]
                  resources: {limits: {cpu: 500m, memory: 128Mi}}
                volumes: [{name: scratch, emptyDir: {}}]
          ---
          apiVersion: v1
          kind: Secret
          metadata: {name: keys, creationTimestamp: "2026-01-02T03:04:05Z"}
          data: {key: c2VjcmV0}
          ---
          apiVersion: demo.example.com/v1
          kind: Site
          metadata: {name: blog}
          spec: {pages: 3, ratio: 0.5, big: 12345678901, tags: [a, b], nested: {x: null}}
          """);

  private static final KubernetesResource UNKNOWN_FIELD =
      APP.get(Deployment.class, "web").toBuilder().unknownField("extra", List.of(1L)).build();

  @Test
  void fabric8_manifests_comeBackEqual() {
    List<HasMetadata> objects = Fabric8.toFabric8(APP);
    assertThat(objects.get(0)).isInstanceOf(io.fabric8.kubernetes.api.model.apps.Deployment.class);
    assertThat(objects.get(2)).isInstanceOf(GenericKubernetesResource.class);
    assertThat(Fabric8.fromFabric8(objects).toYaml()).isEqualTo(APP.toYaml());
  }

  @Test
  void fabric8_builtThere_isTypedHere() {
    var service =
        new ServiceBuilder()
            .withNewMetadata()
            .withName("web")
            .endMetadata()
            .withNewSpec()
            .addNewPort()
            .withPort(80)
            .withNewTargetPort("http")
            .endPort()
            .endSpec()
            .build();
    assertThat(Manifests.of(Fabric8.fromFabric8(service)).toYaml())
        .isEqualTo(
            """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              ports:
              - port: 80
                targetPort: http
            """);
  }

  @Test
  void fabric8_unknownField_isKept() {
    assertThat(Fabric8.fromFabric8(Fabric8.toFabric8(UNKNOWN_FIELD))).isEqualTo(UNKNOWN_FIELD);
  }

  @Test
  void official_manifests_comeBackEqual() {
    List<KubernetesObject> objects = OfficialClient.toOfficial(APP);
    assertThat(objects.get(0)).isInstanceOf(V1Deployment.class);
    assertThat(objects.get(2)).isInstanceOf(DynamicKubernetesObject.class);
    assertThat(OfficialClient.fromOfficial(objects).toYaml()).isEqualTo(APP.toYaml());
  }

  @Test
  void official_builtThere_hasNoEmptyLists() {
    V1Service service =
        new V1Service().apiVersion("v1").kind("Service").metadata(new V1ObjectMeta().name("web"));
    assertThat(Manifests.of(OfficialClient.fromOfficial(service)).toYaml())
        .isEqualTo("apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n");
  }

  @Test
  void official_unknownField_isRefusedAndKeptByADynamicObject() {
    assertThatThrownBy(() -> OfficialClient.toOfficial(UNKNOWN_FIELD))
        .isInstanceOf(InteropException.class)
        .hasMessage(
            "extra: apps/v1 Deployment web: the type of the official client has no such field; use"
                + " toDynamic, which keeps all");
    DynamicKubernetesObject dynamic = OfficialClient.toDynamic(UNKNOWN_FIELD);
    assertThat(OfficialClient.fromOfficial(dynamic)).isEqualTo(UNKNOWN_FIELD);
  }

  @Test
  void toClients_otherClass_isRefusedWithTheFieldsThatDoNotFit() {
    KubernetesResource secret = APP.resources().get(1);
    assertThatThrownBy(() -> OfficialClient.toOfficial(secret, V1Deployment.class))
        .isInstanceOf(InteropException.class)
        .hasMessageStartingWith("data: v1 Secret keys: the type");
  }
}
