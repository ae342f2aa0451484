package dev.lading.helm.release;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What charts find with {@code lookup}. The default, {@link #none()}, finds nothing, as {@code helm
 * template} does.
 */
@FunctionalInterface
public interface ResourceLookup {

  /**
   * The object asked for, or a list of objects when no name is given; an empty map when there is
   * none.
   *
   * @param namespace empty for all or for cluster-wide objects
   * @param name empty for all
   */
  Map<String, @Nullable Object> find(String apiVersion, String kind, String namespace, String name);

  /** A cluster without objects. */
  static ResourceLookup none() {
    return (apiVersion, kind, namespace, name) -> Map.of();
  }
}
