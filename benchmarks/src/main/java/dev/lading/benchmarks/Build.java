package dev.lading.benchmarks;

import dev.lading.model.apps.v1.Deployment;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One Deployment with a container, its environment, a probe and a volume, by builders. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class Build {

  /** Immutable types through lambdas. */
  @Benchmark
  public Deployment lading() {
    return Deployment.builder()
        .metadata(meta -> meta.name("web").namespace("shop").putLabel("app", "web"))
        .spec(
            spec ->
                spec.replicas(3)
                    .selector(selector -> selector.putMatchLabel("app", "web"))
                    .template(
                        template ->
                            template
                                .metadata(meta -> meta.putLabel("app", "web"))
                                .spec(
                                    pod ->
                                        pod.addContainer(
                                                c ->
                                                    c.name("web")
                                                        .image("nginx:1.27")
                                                        .addPort(
                                                            p -> p.name("http").containerPort(80))
                                                        .addEnv(e -> e.name("A").value("1"))
                                                        .addEnv(e -> e.name("B").value("2"))
                                                        .resources(
                                                            r ->
                                                                r.putRequest("cpu", "100m")
                                                                    .putLimit("memory", "128Mi"))
                                                        .readinessProbe(
                                                            probe ->
                                                                probe.httpGet(
                                                                    get -> get.path("/").port(80)))
                                                        .addVolumeMount(
                                                            m -> m.name("www").mountPath("/www")))
                                            .addVolume(v -> v.name("www").emptyDir(d -> {})))))
        .build();
  }

  /** Mutable types through nested builders. */
  @Benchmark
  public io.fabric8.kubernetes.api.model.apps.Deployment fabric8Builder() {
    return new DeploymentBuilder()
        .withNewMetadata()
        .withName("web")
        .withNamespace("shop")
        .addToLabels("app", "web")
        .endMetadata()
        .withNewSpec()
        .withReplicas(3)
        .withNewSelector()
        .addToMatchLabels("app", "web")
        .endSelector()
        .withNewTemplate()
        .withNewMetadata()
        .addToLabels("app", "web")
        .endMetadata()
        .withNewSpec()
        .addNewContainer()
        .withName("web")
        .withImage("nginx:1.27")
        .addNewPort()
        .withName("http")
        .withContainerPort(80)
        .endPort()
        .addNewEnv()
        .withName("A")
        .withValue("1")
        .endEnv()
        .addNewEnv()
        .withName("B")
        .withValue("2")
        .endEnv()
        .withNewResources()
        .addToRequests("cpu", new Quantity("100m"))
        .addToLimits("memory", new Quantity("128Mi"))
        .endResources()
        .withNewReadinessProbe()
        .withNewHttpGet()
        .withPath("/")
        .withPort(new IntOrString(80))
        .endHttpGet()
        .endReadinessProbe()
        .addNewVolumeMount()
        .withName("www")
        .withMountPath("/www")
        .endVolumeMount()
        .endContainer()
        .addNewVolume()
        .withName("www")
        .withNewEmptyDir()
        .endEmptyDir()
        .endVolume()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
