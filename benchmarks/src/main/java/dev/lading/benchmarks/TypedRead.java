package dev.lading.benchmarks;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One Deployment from text to types: ours strictly, with positions for every problem. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class TypedRead {

  private final String text = Samples.deployment();

  /** Strict typed reading. */
  @Benchmark
  public Manifests lading() {
    return ManifestReader.strict().read(text, "deployment.yaml");
  }

  /** Of that, the part up to a tree with positions. */
  @Benchmark
  public List<YamlNode> ladingTreeOnly() {
    return YamlReader.strict().read(text, "deployment.yaml");
  }

  /** fabric8's typed reading, which keeps misspelt fields silently. */
  @Benchmark
  public HasMetadata fabric8Unmarshal() {
    return Serialization.unmarshal(text);
  }
}
