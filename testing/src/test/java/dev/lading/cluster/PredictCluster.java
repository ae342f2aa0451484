package dev.lading.cluster;

import dev.lading.helm.HelmChart;
import dev.lading.helm.release.RenderOptions;
import dev.lading.kustomize.Kustomization;
import dev.lading.manifest.GenericResource;
import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.Service;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A program that prints what charts, kustomizations or YAML files would do in a cluster like EKS:
 * Pods, claims, endpoints, and what does not work. {@code PredictCluster path…}
 */
public final class PredictCluster {

  private PredictCluster() {}

  public static void main(String[] paths) throws IOException {
    for (String path : paths) {
      System.out.println("== " + path);
      print(predict(read(Path.of(path))));
    }
  }

  /**
   * The manifests of a chart (a directory with Chart.yaml, or an archive), kustomization or file.
   */
  static Manifests read(Path path) throws IOException {
    if (path.toString().endsWith(".tgz") || Files.exists(path.resolve("Chart.yaml"))) {
      return HelmChart.load(path)
          .render(
              Release.release("app"),
              Values.empty(),
              RenderOptions.defaults().withCrds(true).withSeed(1))
          .manifests();
    }
    return Files.exists(path.resolve("kustomization.yaml"))
        ? Kustomization.load(path).build()
        : ManifestReader.lenient(finding -> {}).read(path);
  }

  /**
   * The cluster afterwards, an hour later; custom resources whose kind is not known are left out.
   */
  static ClusterModel predict(Manifests manifests) {
    ClusterModel empty = ClusterPresets.eks("eu-west-1", 2).build();
    List<Problem> problems = empty.rejections(manifests);
    boolean onlyKinds =
        !problems.isEmpty()
            && problems.stream().allMatch(p -> p.code().equals("cluster-unknown-kind"));
    problems.forEach(problem -> System.out.println("  refused: " + problem));
    Manifests known =
        onlyKinds ? manifests.filter(r -> !(r instanceof GenericResource)) : manifests;
    return empty.apply(known).tick(Duration.ofHours(1));
  }

  private static void print(ClusterModel cluster) {
    for (PodView pod : cluster.pods()) {
      System.out.println(
          "  " + pod.phase() + " " + pod + pod.node().map(n -> " on " + n).orElse(""));
      pod.reason().ifPresent(reason -> System.out.println("      " + reason));
    }
    cluster.claims().forEach(claim -> System.out.println("  " + claim));
    for (Service service : cluster.all(Service.class)) {
      System.out.println("  " + cluster.endpoints(name(service)));
    }
    cluster.events().stream()
        .filter(event -> event.reason().startsWith("FailedCreate"))
        .forEach(event -> System.out.println("  " + event));
  }

  private static String name(Service service) {
    return service.metadata().namespace().orElse("") + "/" + service.metadata().name().orElse("");
  }
}
