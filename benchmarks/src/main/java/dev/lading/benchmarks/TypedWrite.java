package dev.lading.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One typed Deployment to text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class TypedWrite {

  private final ObjectMapper json = new JsonMapper();
  private final ObjectMapper yaml = new YAMLMapper();
  private KubernetesResource typed;
  private HasMetadata fabric8;
  private Object tree;

  /** The same Deployment in every shape. */
  @Setup
  public void prepare() {
    Manifests manifests = Samples.typed(List.of(Samples.deployment()));
    typed = manifests.resources().get(0);
    fabric8 = Samples.fabric8(List.of(Samples.deployment())).get(0);
    tree = typed.toTree();
  }

  /** Canonical YAML. */
  @Benchmark
  public String lading() {
    return YamlWriter.write(typed::writeTo);
  }

  /** fabric8's YAML. */
  @Benchmark
  public String fabric8AsYaml() {
    return Serialization.asYaml(fabric8);
  }

  /** JSON of the same tree: about the least a general serializer takes. */
  @Benchmark
  public String jacksonJsonOfTree() throws JsonProcessingException {
    return json.writeValueAsString(tree);
  }

  /** YAML of the same tree. */
  @Benchmark
  public String jacksonYamlOfTree() throws JsonProcessingException {
    return yaml.writeValueAsString(tree);
  }
}
