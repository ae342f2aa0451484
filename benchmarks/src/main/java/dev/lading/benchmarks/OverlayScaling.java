package dev.lading.benchmarks;

import dev.lading.manifest.Manifests;
import dev.lading.overlay.LabelScope;
import dev.lading.overlay.Overlay;
import dev.lading.overlay.Target;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The overlay of {@link KustomizeScaling} in Java, over typed resources. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class OverlayScaling {

  /** How many resources. */
  @Param({"500", "5000", "50000"})
  public int size;

  private Manifests base;

  private final Overlay overlay =
      Overlay.named("prod")
          .configMap("common", data -> data.put("a", "b"))
          .secret("token", data -> data.put("t", "1"))
          .strategicMerge(Target.kind("Deployment").named("app1"), "spec: {replicas: 3}")
          .jsonPatch(
              Target.kind("Deployment").named("app2"),
              "[{op: add, path: /metadata/annotations, value: {note: here}}]")
          .strategicMerge(Target.kind("Service"), "spec: {type: NodePort}")
          .namespace("prod")
          .namePrefix("prod-")
          .labels(Map.of("env", "prod"), LabelScope.SELECTORS)
          .annotation("team", "shop")
          .replicas("app0", 5)
          .image("shop/app", image -> image.tag("v2"))
          .image("sidecar", image -> image.name("mirror/sidecar"));

  /** The resources. */
  @Setup
  public void prepare() {
    base = Manifests.parse(Apps.stream(size));
  }

  /** Applies it. */
  @Benchmark
  public Manifests lading() {
    return overlay.apply(base);
  }
}
