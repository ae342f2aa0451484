package dev.lading.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.cluster.internal.state.StorageFacts;
import dev.lading.cluster.setup.ClusterStorage;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds in every cluster, whatever is applied to it. */
class ClusterInvariantsTest {

  private static final List<String> MODES =
      List.of("ReadWriteOnce", "ReadWriteMany", "ReadWriteOnce, ReadWriteMany");
  private static final List<String> SIZES = List.of("1Gi", "2Gi", "5Gi", "1024Mi");

  @Provide
  Arbitrary<Manifests> storage() {
    Arbitrary<String> size = Arbitraries.of(SIZES);
    Arbitrary<String> modes = Arbitraries.of(MODES);
    Arbitrary<String> classes =
        Arbitraries.of("", "storageClassName: nfs", "storageClassName: \"\"");
    Arbitrary<List<String>> volumes =
        Combinators.combine(size, modes, classes)
            .as((s, m, c) -> Yaml.volume("NAME", s, m, c))
            .list()
            .ofMaxSize(6);
    Arbitrary<List<String>> claims =
        Combinators.combine(size, modes, classes)
            .as((s, m, c) -> Yaml.claim("NAME", s, m, c))
            .list()
            .ofMaxSize(6);
    return Combinators.combine(volumes, claims).as(ClusterInvariantsTest::numbered);
  }

  private static Manifests numbered(List<String> volumes, List<String> claims) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < volumes.size(); i++) {
      all.add(volumes.get(i).replace("NAME", "v" + i));
    }
    for (int i = 0; i < claims.size(); i++) {
      all.add(claims.get(i).replace("NAME", "c" + i));
    }
    return Yaml.all(all.toArray(String[]::new));
  }

  private static ClusterModel empty() {
    return ClusterModel.builder().nodes(3).storageClass(ClusterStorage.nfs("nfs")).build();
  }

  @Property(tries = 60)
  void noVolume_isBoundTwiceOrTooSmall(@ForAll("storage") Manifests manifests) {
    ClusterModel cluster = empty().apply(manifests);
    List<ClaimView> bound = cluster.claims().stream().filter(ClaimView::isBound).toList();
    assertThat(bound).extracting(c -> c.volume().orElseThrow().name()).doesNotHaveDuplicates();
    for (ClaimView claim : bound) {
      PersistentVolumeClaim resource = claim.resource();
      VolumeView volume = claim.volume().orElseThrow();
      assertThat(volume.capacity().amount())
          .isGreaterThanOrEqualTo(StorageFacts.request(resource).amount());
      assertThat(volume.claim().map(ClaimView::name)).contains(claim.name());
      assertThat(StorageFacts.spec(volume.resource()).accessModes())
          .containsAll(StorageFacts.spec(resource).accessModes());
    }
  }

  @Property(tries = 30)
  void order_ofResources_doesNotMatter(
      @ForAll("storage") Manifests storage, @ForAll @IntRange(max = 1000) int seed) {
    Manifests all =
        storage.plus(
            Yaml.all(
                Yaml.deployment("web", 3),
                Yaml.statefulSet("db", 2),
                Yaml.daemonSet("agent", "", Yaml.container("a:1")),
                Yaml.object("v1", "Service", "web", "spec: {ports: [{port: 80}]}"),
                Yaml.object("v1", "Service", "db", "spec: {type: NodePort, ports: [{port: 1}]}")));
    List<KubernetesResource> shuffled = new ArrayList<>(all.resources());
    Collections.shuffle(shuffled, new Random(seed));
    ClusterModel one = empty().apply(all);
    ClusterModel two = empty().apply(Manifests.of(shuffled));
    assertThat(two.objects().all(dev.lading.model.core.v1.Pod.class))
        .isEqualTo(one.objects().all(dev.lading.model.core.v1.Pod.class));
    assertThat(two.all(dev.lading.model.core.v1.Service.class))
        .isEqualTo(one.all(dev.lading.model.core.v1.Service.class));
    assertThat(two.all(PersistentVolumeClaim.class))
        .isEqualTo(one.all(PersistentVolumeClaim.class));
    assertThat(two.events()).isEqualTo(one.events());
  }

  @Property(tries = 30)
  void apply_again_changesNothing(@ForAll("storage") Manifests storage) {
    Manifests all = storage.plus(Yaml.all(Yaml.deployment("web", 3), Yaml.statefulSet("db", 2)));
    ClusterModel once = empty().apply(all);
    ClusterModel twice = once.apply(all);
    assertThat(twice.pods())
        .extracting(PodView::resource)
        .isEqualTo(once.pods().stream().map(PodView::resource).toList());
    assertThat(twice.all(PersistentVolumeClaim.class))
        .isEqualTo(once.all(PersistentVolumeClaim.class));
    assertThat(twice.events()).isEqualTo(once.events());
  }

  @Property(tries = 25)
  void update_neverLeavesItsBounds(
      @ForAll @IntRange(min = 1, max = 9) int replicas,
      @ForAll @IntRange(max = 3) int surge,
      @ForAll @IntRange(max = 3) int unavailable) {
    String spec =
        "replicas: %d\nstrategy: {rollingUpdate: {maxSurge: %d, maxUnavailable: %d}}"
            .formatted(replicas, surge, Math.max(unavailable, surge == 0 ? 1 : 0));
    ClusterModel cluster =
        empty().apply(Yaml.all(Yaml.deployment("web", spec, Yaml.container("app:1"))));
    int least = replicas - Math.max(unavailable, surge == 0 ? 1 : 0);
    List<ClusterModel> steps =
        cluster.submit(Yaml.all(Yaml.deployment("web", spec, Yaml.container("app:2")))).steps();
    for (ClusterModel step : steps) {
      List<PodView> active =
          step.pods().stream()
              .filter(pod -> pod.resource().metadata().deletionTimestamp().isEmpty())
              .toList();
      assertThat(active.size()).isLessThanOrEqualTo(replicas + surge);
      assertThat(active.stream().filter(PodView::isReady).count()).isGreaterThanOrEqualTo(least);
    }
    assertThat(steps.get(steps.size() - 1).pods()).hasSize(replicas);
  }

  @Property(tries = 25)
  void ordinals_areContiguous(
      @ForAll @IntRange(max = 5) int before,
      @ForAll @IntRange(max = 5) int after,
      @ForAll @IntRange(max = 3) int start) {
    String spec = "ordinals: {start: " + start + "}\nreplicas: ";
    ClusterModel cluster =
        empty().apply(Yaml.all(Yaml.statefulSet("db", spec + before, Yaml.container("a:1"))));
    List<ClusterModel> steps =
        cluster
            .submit(Yaml.all(Yaml.statefulSet("db", spec + after, Yaml.container("a:1"))))
            .steps();
    for (ClusterModel step : steps) {
      List<String> names = step.pods().stream().map(PodView::name).toList();
      for (int i = 0; i < names.size(); i++) {
        assertThat(names.get(i)).isEqualTo("db-" + (start + i));
      }
    }
  }
}
