package dev.lading.validation.internal.schema;

import dev.lading.validation.rule.KubernetesVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When kinds in old API versions came, were deprecated and went: the lifecycle comments of the
 * upstream types, and the deprecation guide for those that are gone.
 */
final class ApiLifecycle {

  /**
   * The life of a kind in an API version.
   *
   * @param deprecated the version that deprecates it; null when none does
   * @param removed the version without it; null when it stays
   * @param replacement the API version to use instead; null when there is none
   */
  record Life(
      KubernetesVersion introduced,
      @Nullable KubernetesVersion deprecated,
      @Nullable KubernetesVersion removed,
      @Nullable String replacement) {}

  private final Map<String, Life> lives = new LinkedHashMap<>();

  private ApiLifecycle(String table) {
    for (String line : table.split("\n")) {
      if (!line.startsWith("#")) {
        String[] words = line.split(" ");
        lives.put(
            words[0] + " " + words[1],
            new Life(
                KubernetesVersion.of(words[2]),
                version(words[3]),
                version(words[4]),
                words[5].equals("-") ? null : words[5]));
      }
    }
  }

  static ApiLifecycle load() {
    try (InputStream in = ApiLifecycle.class.getResourceAsStream("api-lifecycle.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource api-lifecycle.txt is missing");
      }
      return new ApiLifecycle(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable KubernetesVersion version(String word) {
    return word.equals("-") ? null : KubernetesVersion.of(word);
  }

  Optional<Life> of(String apiVersion, String kind) {
    return Optional.ofNullable(lives.get(apiVersion + " " + kind));
  }
}
