package dev.lading.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.model.catalog.ResourceTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The serialization samples of the kubernetes/api repository, when a checkout of its {@code
 * testdata/v1.36.*} or {@code testdata/HEAD} is named by the system property {@code
 * lading.kubernetes.samples}.
 */
class UpstreamSamplesTest {

  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private final ObjectMapper mapper =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
  private final List<String> unlike = new ArrayList<>();
  private final List<String> newer = new ArrayList<>();
  private int equal;

  @Test
  void samples_readAndWritten_areTheSame() throws IOException {
    String folder = System.getProperty("lading.kubernetes.samples", "");
    assumeTrue(!folder.isEmpty(), "no samples: set -Dlading.kubernetes.samples=DIRECTORY");
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
        check(mapper.readValue(file.toFile(), TREE));
      }
    }
    System.out.printf(
        "upstream samples: %d equal, %d unlike %s, %d with newer fields %s%n",
        equal, unlike.size(), unlike, newer.size(), newer);
    assertThat(unlike).isEmpty();
  }

  private void check(Map<String, @Nullable Object> tree) {
    String apiVersion = String.valueOf(tree.get("apiVersion"));
    String kind = String.valueOf(tree.get("kind"));
    ResourceTypes.find(apiVersion, kind).ifPresent(type -> check(type, tree));
  }

  private void check(ResourceType<?> type, Map<String, @Nullable Object> tree) {
    NoticingReader reader = new NoticingReader(withoutNulls(tree));
    ApiObject value = type.read(reader);
    if (!value.toTree().equals(withoutNulls(tree))) {
      unlike.add(type.toString());
    } else if (!reader.unknown.isEmpty()) {
      newer.add(type + " " + reader.unknown);
    } else {
      equal++;
    }
  }

  /** Null members are absent to the API server, and readers skip them. */
  private static Map<String, @Nullable Object> withoutNulls(Map<String, @Nullable Object> tree) {
    return new WithoutNulls().map(tree);
  }
}
