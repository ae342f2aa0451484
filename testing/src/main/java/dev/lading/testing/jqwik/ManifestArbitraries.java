package dev.lading.testing.jqwik;

import dev.lading.manifest.Manifests;
import dev.lading.model.Binary;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PersistentVolumeAccessMode;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.PodTemplateSpec;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary values of the model, valid by construction, and shrinking to the smallest.
 *
 * <pre>{@code
 * @Property
 * void overlay_keepsEveryResource(@ForAll Manifests app) {
 *   assertThat(prod.apply(app)).hasSize(app.size());
 * }
 * }</pre>
 *
 * <p>Parameters with {@code @ForAll} of the types {@code Manifests}, {@code Deployment}, {@code
 * StatefulSet}, {@code Service}, {@code Pod}, {@code Container}, {@code ConfigMap}, {@code Secret},
 * {@code PersistentVolumeClaim}, {@code Quantity}, {@code ObjectMeta} and {@code
 * KubernetesResource} get these without further ado.
 */
public final class ManifestArbitraries {

  private static final String APP = "app.kubernetes.io/name";

  private ManifestArbitraries() {}

  /** Names of resources: DNS labels that start with a letter, which every kind accepts. */
  public static Arbitrary<String> names() {
    return NameArbitraries.dnsLabels(40);
  }

  /** Names of namespaces. */
  public static Arbitrary<String> namespaces() {
    return NameArbitraries.dnsLabels(30);
  }

  /** Up to four labels; keys with and without prefixes, values that may be empty. */
  public static Arbitrary<Map<String, String>> labels() {
    return NameArbitraries.labels();
  }

  /** References to images, with registries, tags and digests. */
  public static Arbitrary<String> images() {
    return NameArbitraries.images();
  }

  /** Amounts that are not negative, in all notations. */
  public static Arbitrary<Quantity> quantities() {
    Arbitrary<String> suffixes =
        Arbitraries.of("", "m", "k", "M", "G", "T", "Ki", "Mi", "Gi", "Ti", "e3", "E2");
    return Combinators.combine(Arbitraries.integers().between(0, 9999), suffixes)
        .as((number, suffix) -> Quantity.of(number + suffix));
  }

  /** Metadata with a name, labels and annotations, sometimes with a namespace. */
  public static Arbitrary<ObjectMeta> metadata() {
    return Combinators.combine(names(), namespaces().optional(), labels(), annotations())
        .as(
            (name, namespace, labels, annotations) ->
                ObjectMeta.builder()
                    .name(name)
                    .namespace(namespace.orElse(null))
                    .labels(labels.isEmpty() ? null : labels)
                    .annotations(annotations.isEmpty() ? null : annotations)
                    .build());
  }

  private static Arbitrary<Map<String, String>> annotations() {
    return Arbitraries.maps(NameArbitraries.labelKeys(), texts()).ofMaxSize(2);
  }

  /** Texts that YAML must write with care, among others. */
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "yes", "null", "1e3", "0777", " ", "a: b", "# x", "\n", "a\n\nb\n"),
        Arbitraries.strings().withCharRange(' ', '~').withChars('\n').ofMaxLength(30));
  }

  /** Containers; those that mount something mount a volume named {@code scratch}. */
  public static Arbitrary<Container> containers() {
    return PodArbitraries.containers();
  }

  /** Pods of one to three containers. */
  public static Arbitrary<Pod> pods() {
    return Combinators.combine(metadata(), PodArbitraries.specs())
        .as((metadata, spec) -> Pod.builder().metadata(metadata).spec(spec).build());
  }

  /** Deployments that select their own Pods. */
  public static Arbitrary<Deployment> deployments() {
    return Combinators.combine(metadata(), replicas(), PodArbitraries.specs())
        .as(ManifestArbitraries::deployment);
  }

  private static Deployment deployment(ObjectMeta metadata, int replicas, PodSpec pod) {
    String app = metadata.name().orElseThrow();
    return Deployment.builder()
        .metadata(metadata)
        .spec(
            spec ->
                spec.replicas(replicas)
                    .selector(selector -> selector.putMatchLabel(APP, app))
                    .template(template(app, pod)))
        .build();
  }

  private static PodTemplateSpec template(String app, PodSpec pod) {
    return PodTemplateSpec.builder().metadata(meta -> meta.putLabel(APP, app)).spec(pod).build();
  }

  /** StatefulSets that select their own Pods, named after the service they are to have. */
  public static Arbitrary<StatefulSet> statefulSets() {
    return Combinators.combine(metadata(), replicas(), PodArbitraries.specs())
        .as(ManifestArbitraries::statefulSet);
  }

  private static StatefulSet statefulSet(ObjectMeta metadata, int replicas, PodSpec pod) {
    String app = metadata.name().orElseThrow();
    return StatefulSet.builder()
        .metadata(metadata)
        .spec(
            spec ->
                spec.replicas(replicas)
                    .serviceName(app)
                    .selector(selector -> selector.putMatchLabel(APP, app))
                    .template(template(app, pod)))
        .build();
  }

  private static Arbitrary<Integer> replicas() {
    return Arbitraries.integers().between(0, 5);
  }

  /** Services of one to three ports, each with a name. */
  public static Arbitrary<Service> services() {
    Arbitrary<Map<String, Integer>> ports =
        Arbitraries.maps(NameArbitraries.portNames(), Arbitraries.integers().between(1, 65535))
            .ofMinSize(1)
            .ofMaxSize(3)
            .filter(map -> map.values().stream().distinct().count() == map.size());
    return Combinators.combine(metadata(), ports).as(ManifestArbitraries::service);
  }

  private static Service service(ObjectMeta metadata, Map<String, Integer> ports) {
    Service.Builder service = Service.builder().metadata(metadata);
    return service
        .spec(
            spec -> {
              spec.putSelector(APP, metadata.name().orElseThrow());
              ports.forEach((name, port) -> spec.addPort(each -> each.name(name).port(port)));
            })
        .build();
  }

  /** Config maps of up to four keys. */
  public static Arbitrary<ConfigMap> configMaps() {
    return Combinators.combine(metadata(), data())
        .as((metadata, data) -> ConfigMap.builder().metadata(metadata).data(data).build());
  }

  /** Secrets of up to four keys. */
  public static Arbitrary<Secret> secrets() {
    return Combinators.combine(metadata(), data())
        .as(
            (metadata, data) -> {
              Secret.Builder secret = Secret.builder().metadata(metadata);
              data.forEach((key, value) -> secret.putData(key, Binary.ofUtf8(value)));
              return secret.build();
            });
  }

  private static Arbitrary<Map<String, String>> data() {
    return Arbitraries.maps(NameArbitraries.dataKeys(), texts()).ofMaxSize(4);
  }

  /** Claims of one to hundred gibibytes. */
  public static Arbitrary<PersistentVolumeClaim> claims() {
    Arbitrary<PersistentVolumeAccessMode> modes =
        Arbitraries.of(
            PersistentVolumeAccessMode.READ_WRITE_ONCE, PersistentVolumeAccessMode.READ_WRITE_MANY);
    return Combinators.combine(metadata(), modes, Arbitraries.integers().between(1, 100))
        .as(
            (metadata, mode, size) ->
                PersistentVolumeClaim.builder()
                    .metadata(metadata)
                    .spec(
                        spec ->
                            spec.addAccessMode(mode)
                                .resources(
                                    resources -> resources.putRequest("storage", size + "Gi")))
                    .build());
  }

  /** Resources of these kinds. */
  public static Arbitrary<KubernetesResource> resources() {
    return Arbitraries.oneOf(
        configMaps(), secrets(), services(), claims(), pods(), deployments(), statefulSets());
  }

  /** Up to four applications, each of a workload, a service for it, and some configuration. */
  public static Arbitrary<Manifests> manifests() {
    return Combinators.combine(workloads(), configMaps(), Arbitraries.of(false, true))
        .as(ManifestArbitraries::application)
        .list()
        .ofMaxSize(4)
        .uniqueElements(application -> application.get(0).metadata().name())
        .map(ManifestArbitraries::together);
  }

  private static Arbitrary<KubernetesResource> workloads() {
    return Arbitraries.oneOf(deployments(), statefulSets());
  }

  private static List<KubernetesResource> application(
      KubernetesResource workload, ConfigMap config, boolean configured) {
    ObjectMeta metadata = workload.metadata();
    List<KubernetesResource> resources = new ArrayList<>(List.of(workload));
    Service service = service(metadata, Map.of("http", 80));
    resources.add(
        workload instanceof StatefulSet
            ? service.withSpec(spec -> spec.clusterIP("None"))
            : service);
    if (configured) {
      resources.add(config.withMetadata(metadata));
    }
    return resources;
  }

  private static Manifests together(List<List<KubernetesResource>> applications) {
    return Manifests.of(applications.stream().flatMap(List::stream).toList());
  }
}
