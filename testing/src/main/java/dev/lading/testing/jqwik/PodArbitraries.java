package dev.lading.testing.jqwik;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.EnvVar;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.Probe;
import dev.lading.model.core.v1.ResourceRequirements;
import dev.lading.model.core.v1.Volume;
import dev.lading.model.core.v1.VolumeMount;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Containers and Pods that depend on nothing outside of themselves. */
final class PodArbitraries {

  private static final String VOLUME = "scratch";

  private PodArbitraries() {}

  /** Requests within limits. */
  static Arbitrary<ResourceRequirements> resources() {
    Arbitrary<Integer> cpu = Arbitraries.integers().between(1, 2000);
    Arbitrary<Integer> memory = Arbitraries.integers().between(1, 4096);
    Arbitrary<Integer> times = Arbitraries.integers().between(1, 4);
    return Combinators.combine(cpu, memory, times)
        .as(
            (milli, mebi, more) ->
                ResourceRequirements.builder()
                    .putRequest("cpu", Quantity.of(milli + "m"))
                    .putRequest("memory", Quantity.of(mebi + "Mi"))
                    .putLimit("cpu", Quantity.of(milli * more + "m"))
                    .putLimit("memory", Quantity.of(mebi * more + "Mi"))
                    .build());
  }

  private static Arbitrary<EnvVar> variables() {
    Arbitrary<String> values = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20);
    return Combinators.combine(NameArbitraries.environmentNames(), values)
        .as((name, value) -> EnvVar.builder().name(name).value(value.replace("$", "")).build());
  }

  private static Arbitrary<Optional<Probe>> probes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 65535), Arbitraries.integers().between(1, 60))
        .as(
            (port, period) ->
                Probe.builder()
                    .tcpSocket(socket -> socket.port(port))
                    .periodSeconds(period)
                    .build())
        .optional();
  }

  /** Containers; those that mount mount the volume of {@link #specs}. */
  static Arbitrary<Container> containers() {
    Arbitrary<List<EnvVar>> env = variables().list().ofMaxSize(3).uniqueElements(EnvVar::name);
    Arbitrary<List<Integer>> ports =
        Arbitraries.integers().between(1, 65535).list().ofMaxSize(2).uniqueElements();
    Arbitrary<Boolean> mounts = Arbitraries.of(false, true);
    return Combinators.combine(
            NameArbitraries.dnsLabels(20),
            NameArbitraries.images(),
            env,
            ports,
            resources().optional(),
            probes(),
            mounts)
        .as(PodArbitraries::container);
  }

  private static Container container(
      String name,
      String image,
      List<EnvVar> env,
      List<Integer> ports,
      Optional<ResourceRequirements> resources,
      Optional<Probe> probe,
      boolean mounts) {
    Container.Builder container = Container.builder().name(name).image(image);
    env.forEach(container::addEnv);
    ports.forEach(port -> container.addPort(each -> each.containerPort(port)));
    resources.ifPresent(container::resources);
    probe.ifPresent(container::readinessProbe);
    if (mounts) {
      container.addVolumeMount(
          VolumeMount.builder().name(VOLUME).mountPath("/scratch/" + name).build());
    }
    return container.build();
  }

  /** Pods of one to three containers with different names and ports. */
  static Arbitrary<PodSpec> specs() {
    return containers()
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .uniqueElements(Container::name)
        .map(PodArbitraries::spec);
  }

  private static PodSpec spec(List<Container> containers) {
    PodSpec.Builder spec = PodSpec.builder();
    containers.forEach(spec::addContainer);
    if (containers.stream().anyMatch(container -> !container.volumeMounts().isEmpty())) {
      spec.addVolume(Volume.builder().name(VOLUME).emptyDir(empty -> {}).build());
    }
    return spec.build();
  }
}
