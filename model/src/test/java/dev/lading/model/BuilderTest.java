package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.meta.v1.LabelSelector;
import dev.lading.model.networking.v1.NetworkPolicy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuilderTest {

  private static Deployment.Builder web() {
    return Deployment.builder()
        .metadata(m -> m.name("web").putLabel("app", "web"))
        .spec(
            s ->
                s.replicas(2)
                    .selector(x -> x.putMatchLabel("app", "web"))
                    .template(
                        t ->
                            t.metadata(m -> m.putLabel("app", "web"))
                                .spec(
                                    p ->
                                        p.addContainer(
                                            c ->
                                                c.name("nginx")
                                                    .image("nginx:1.27")
                                                    .args("-g", "daemon off;")
                                                    .addPort(o -> o.containerPort(80))
                                                    .resources(r -> r.putLimit("cpu", "100m"))))));
  }

  @Test
  void build_lambdas_nestAsTheTypesDo() {
    Deployment deployment = web().build();
    Container container = deployment.spec().template().spec().orElseThrow().containers().get(0);
    assertThat(container.name()).isEqualTo("nginx");
    assertThat(container.ports().get(0).containerPort()).isEqualTo(80);
    assertThat(container.resources().orElseThrow().limits())
        .containsEntry("cpu", Quantity.of("100m"));
    assertThat(deployment.id()).hasToString("apps/v1 Deployment web");
  }

  @Test
  void build_mandatoryFieldMissing_namesKindAndPath() {
    assertThatThrownBy(
            () -> web().spec(s -> s.template(t -> t.spec(p -> p.addContainer(c -> c.image("x"))))))
        .isInstanceOf(MissingFieldException.class)
        .hasMessage("Deployment: spec.template.spec.containers[1].name is required");
    assertThatThrownBy(() -> Deployment.builder().build())
        .hasMessage("Deployment: spec is required");
    assertThatThrownBy(() -> Container.builder().image("x").build())
        .hasMessage("Container: name is required");
  }

  @Test
  void lambda_onAValueThatIsSet_editsIt() {
    Deployment scaled = web().build().withSpec(s -> s.replicas(5));
    assertThat(scaled.spec().replicas()).contains(5);
    assertThat(scaled.spec().selector()).isEqualTo(web().build().spec().selector());
  }

  @Test
  void setter_null_removes() {
    assertThat(web().spec(s -> s.replicas(null)).build().spec().replicas()).isEmpty();
    Container container = Container.builder().name("a").args("x").args((List<String>) null).build();
    assertThat(container.toTree()).isEqualTo(Map.of("name", "a"));
  }

  @Test
  void builder_usedOn_leavesBuiltObjectsAlone() {
    Container.Builder builder = Container.builder().name("a").addArg("one");
    Container first = builder.build();
    Container second = first.toBuilder().addArg("two").build();
    builder.addArg("three");
    assertThat(first.args()).containsExactly("one");
    assertThat(second.args()).containsExactly("one", "two");
  }

  @Test
  void collections_anyAccessor_isImmutable() {
    Deployment deployment = web().build();
    assertThatThrownBy(() -> deployment.metadata().labels().put("a", "b"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> deployment.spec().template().spec().orElseThrow().containers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void maps_anyInsertionOrder_giveTheSameObject() {
    Map<String, String> up = new LinkedHashMap<>();
    Map<String, String> down = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      up.put("k" + i, "v");
      down.put("k" + (19 - i), "v");
    }
    ObjectMeta one = ObjectMeta.builder().labels(up).build();
    ObjectMeta other = ObjectMeta.builder().labels(down).build();
    assertThat(one).isEqualTo(other);
    assertThat(one.labels().keySet()).containsExactlyElementsOf(other.labels().keySet());
  }

  @Test
  void collections_setToEmpty_differFromAbsent() {
    NetworkPolicy denyAll =
        NetworkPolicy.builder()
            .metadata(m -> m.name("deny"))
            .spec(s -> s.podSelector(LabelSelector.builder().build()).ingress(List.of()))
            .build();
    assertThat(denyAll.toTree().get("spec"))
        .isEqualTo(Map.of("podSelector", Map.of(), "ingress", List.of()));
    assertThat(denyAll).isNotEqualTo(denyAll.withSpec(s -> s.ingress(null)));
    assertThat(denyAll.toBuilder().build()).isEqualTo(denyAll);
  }

  @Test
  void embeddedResource_lambda_hasNoTypeMeta() {
    StatefulSet set =
        StatefulSet.fromTree(
            Map.of("spec", Map.of("volumeClaimTemplates", List.of(Map.of("metadata", Map.of())))));
    StatefulSet two =
        set.withSpec(s -> s.addVolumeClaimTemplate(c -> c.metadata(m -> m.name("data"))));
    assertThat(two.toTree())
        .isEqualTo(
            Map.of(
                "spec",
                Map.of(
                    "volumeClaimTemplates",
                    List.of(
                        Map.of("metadata", Map.of()),
                        Map.of("metadata", Map.of("name", "data"))))));
    assertThat(PersistentVolumeClaim.builder().build().toTree())
        .isEqualTo(Map.of("apiVersion", "v1", "kind", "PersistentVolumeClaim"));
  }

  @Test
  void unknownField_fieldOfTheType_isRefused() {
    assertThatThrownBy(() -> Container.builder().unknownField("image", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    Container container = Container.builder().name("a").unknownField("nme", "x").build();
    assertThat(container.unknownFields()).isEqualTo(Map.of("nme", "x"));
    assertThat(container.toTree().keySet()).containsExactly("name", "nme");
  }

  @Test
  void incompleteObject_read_canBeEdited() {
    Deployment patch = Deployment.fromTree(Map.of("spec", Map.of("replicas", 3L)));
    assertThat(patch.withMetadata(m -> m.name("x")).toTree())
        .isEqualTo(Map.of("metadata", Map.of("name", "x"), "spec", Map.of("replicas", 3L)));
    assertThat(patch.withSpec(s -> s.replicas(4)).toTree())
        .isEqualTo(Map.of("spec", Map.of("replicas", 4L)));
  }

  @Test
  void toString_secret_showsNoValue() {
    Secret secret =
        Secret.builder()
            .metadata(m -> m.name("s"))
            .putStringData("password", "hunter2")
            .putData("token", Binary.ofUtf8("hunter2"))
            .unknownField("dta", Map.of("x", "hunter2"))
            .build();
    assertThat(secret.toString())
        .contains("name=s")
        .doesNotContain("hunter2")
        .doesNotContain("aHVudGVyMg");
  }

  @Test
  void lists_nullElement_isRefused() {
    assertThatThrownBy(() -> Container.builder().args(Collections.singletonList(null)))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void unknownFields_areWrittenInCanonicalOrderAmongTheOthers() {
    dev.lading.model.core.v1.ConfigMap map =
        dev.lading.model.core.v1.ConfigMap.builder()
            .putData("a", "b")
            .unknownField("x10", 1L)
            .unknownField("x2", 1L)
            .unknownField("dat_", 1L)
            .unknownField("datA", 1L)
            .build();
    assertThat(map.toTree().keySet())
        .containsExactly("apiVersion", "dat_", "datA", "data", "kind", "x2", "x10");
  }

  @Test
  void resourceCatalog_ofTypes_findsThemAndThenOthers() {
    ResourceType<?> configMap = dev.lading.model.core.v1.ConfigMap.TYPE;
    ResourceCatalog catalog = ResourceCatalog.of(configMap);
    assertThat(catalog.find("v1", "ConfigMap")).contains(configMap);
    assertThat(catalog.find("v1", "Secret")).isEmpty();
    ResourceCatalog all = catalog.or(dev.lading.model.catalog.ResourceTypes::find);
    assertThat(all.find("v1", "Secret")).isPresent();
  }
}
