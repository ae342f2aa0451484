package dev.lading.benchmarks;

import dev.lading.cluster.ClusterModel;
import dev.lading.manifest.Manifests;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** 1,000 Deployments with 10 replicas each come to rest on 500 nodes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ClusterSettling {

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: NAME}
      spec:
        replicas: 10
        selector: {matchLabels: {app: NAME}}
        template:
          metadata: {labels: {app: NAME}}
          spec:
            containers:
            - {name: app, image: "app:1", resources: {requests: {cpu: 100m, memory: 64Mi}}}
      """;

  private Manifests manifests;
  private ClusterModel empty;
  private ClusterModel full;

  /** The cluster and what is applied to it. */
  @Setup
  public void prepare() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      yaml.append("---\n").append(DEPLOYMENT.replace("NAME", "app-" + i));
    }
    manifests = Manifests.parse(yaml.toString());
    empty = ClusterModel.builder().nodes(500).build();
    full = empty.apply(manifests);
  }

  /** From nothing to 10,000 ready Pods. */
  @Benchmark
  public ClusterModel settle() {
    return empty.apply(manifests);
  }

  /** The same manifests once more, which changes nothing. */
  @Benchmark
  public ClusterModel applyAgain() {
    return full.apply(manifests);
  }
}
