package dev.lading.codegen.facts;

import java.util.List;
import java.util.SortedMap;

/**
 * All facts of one Kubernetes version.
 *
 * @param version the Kubernetes version
 * @param kinds in ascending order of apiVersion and kind
 * @param types by name
 */
public record FactTable(String version, List<KindFacts> kinds, SortedMap<String, TypeFacts> types) {

  /**
   * The type {@code name}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public TypeFacts type(String name) {
    TypeFacts type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no type " + name);
    }
    return type;
  }
}
