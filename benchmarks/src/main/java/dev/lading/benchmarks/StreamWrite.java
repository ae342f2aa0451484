package dev.lading.benchmarks;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Some ten thousand typed resources to one stream of about 5 MB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class StreamWrite {

  private final ObjectMapper json = new JsonMapper();
  private Manifests typed;
  private List<HasMetadata> fabric8;
  private final List<Object> trees = new ArrayList<>();

  /** The same resources in every shape. */
  @Setup
  public void prepare() {
    List<String> documents = Samples.stream();
    typed = Samples.typed(documents);
    fabric8 = Samples.fabric8(documents);
    for (KubernetesResource resource : typed) {
      trees.add(resource.toTree());
    }
  }

  /** Canonical YAML. */
  @Benchmark
  public String lading() {
    return typed.toYaml();
  }

  /** fabric8's YAML. */
  @Benchmark
  public String fabric8AsYaml() {
    StringBuilder out = new StringBuilder();
    for (HasMetadata resource : fabric8) {
      out.append(Serialization.asYaml(resource));
    }
    return out.toString();
  }

  /** JSON of the same trees. */
  @Benchmark
  public String jacksonJsonOfTrees() throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(out)) {
      for (Object tree : trees) {
        json.writeValue(generator, tree);
      }
    }
    return out.toString();
  }
}
