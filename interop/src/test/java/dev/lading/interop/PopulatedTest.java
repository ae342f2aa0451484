package dev.lading.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.interop.fabric8.Fabric8;
import dev.lading.interop.official.OfficialClient;
import dev.lading.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every kind with every field, there and back. */
class PopulatedTest {

  private static KubernetesResource fabric8(KubernetesResource resource) {
    return Fabric8.fromFabric8(Fabric8.toFabric8(resource));
  }

  private static KubernetesResource official(KubernetesResource resource) {
    return OfficialClient.fromOfficial(OfficialClient.toOfficial(resource));
  }

  private static List<String> losses(UnaryOperator<KubernetesResource> thereAndBack) {
    List<String> losses = new ArrayList<>();
    for (var kind : PopulatedResources.KINDS) {
      for (long seed = 0; seed < 3; seed++) {
        KubernetesResource before = PopulatedResources.full(kind, seed);
        PopulatedResources.differences(before.toTree(), thereAndBack.apply(before).toTree())
            .forEach(difference -> losses.add(kind.kind() + difference));
      }
    }
    return losses;
  }

  @Test
  void fabric8_everyFieldOfEveryKind_survives() {
    assertThat(losses(PopulatedTest::fabric8)).isEmpty();
  }

  @Test
  void official_everyFieldOfEveryKind_survives() {
    assertThat(losses(PopulatedTest::official)).isEmpty();
  }

  @Test
  void toClients_everyKind_givesTheClassOfTheClientButForTheseKinds() {
    Set<String> generic = new TreeSet<>();
    Set<String> dynamic = new TreeSet<>();
    for (var kind : PopulatedResources.KINDS) {
      KubernetesResource resource = PopulatedResources.full(kind, 0);
      if (Fabric8.toFabric8(resource) instanceof GenericKubernetesResource) {
        generic.add(kind.kind());
      }
      if (OfficialClient.toOfficial(resource) instanceof DynamicKubernetesObject) {
        dynamic.add(kind.kind());
      }
    }
    assertThat(generic).containsExactly("APIGroupDiscovery", "PodStatusResult", "RangeAllocation");
    assertThat(dynamic).containsExactly("PodStatusResult", "RangeAllocation");
    System.out.println(
        "interop: "
            + (PopulatedResources.KINDS.size() - generic.size())
            + " kinds of fabric8, "
            + (PopulatedResources.KINDS.size() - dynamic.size())
            + " of the official client");
  }

  @Property(tries = 300)
  void fabric8_anyFields_survive(@ForAll long seed, @ForAll @IntRange(max = 78) int kind) {
    KubernetesResource before =
        PopulatedResources.thinned(PopulatedResources.KINDS.get(kind), seed);
    assertThat(PopulatedResources.differences(before.toTree(), fabric8(before).toTree())).isEmpty();
  }

  @Property(tries = 300)
  void official_anyFields_survive(@ForAll long seed, @ForAll @IntRange(max = 78) int kind) {
    KubernetesResource before =
        PopulatedResources.thinned(PopulatedResources.KINDS.get(kind), seed);
    assertThat(PopulatedResources.differences(before.toTree(), official(before).toTree()))
        .isEmpty();
  }
}
