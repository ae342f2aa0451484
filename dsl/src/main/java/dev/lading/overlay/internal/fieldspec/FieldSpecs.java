package dev.lading.overlay.internal.fieldspec;

import dev.lading.manifest.KindOrder;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.OverlayException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists of field specs: how they are merged and ordered. */
public final class FieldSpecs {

  private static final Map<String, Integer> RANKS = ranks();

  /** The order kustomize goes through specs in: namespaces and other foundations first. */
  static final Comparator<Gvk> ORDER =
      Comparator.<Gvk>comparingInt(gvk -> RANKS.getOrDefault(gvk.kind(), 0))
          .thenComparing(Gvk::sortText);

  private FieldSpecs() {}

  private static Map<String, Integer> ranks() {
    Map<String, Integer> ranks = new HashMap<>();
    List<String> first = KindOrder.LEGACY_FIRST;
    for (int i = 0; i < first.size(); i++) {
      ranks.put(first.get(i), i - first.size());
    }
    for (int i = 0; i < KindOrder.LEGACY_LAST.size(); i++) {
      ranks.put(KindOrder.LEGACY_LAST.get(i), i + 1);
    }
    return ranks;
  }

  /**
   * These and others; what is covered already is left out.
   *
   * @throws OverlayException when two disagree whether a field is made
   */
  public static List<FieldSpec> merge(List<FieldSpec> specs, List<FieldSpec> more) {
    List<FieldSpec> merged = new ArrayList<>(specs);
    Map<String, List<FieldSpec>> byPath = new HashMap<>();
    specs.forEach(spec -> byPath.computeIfAbsent(spec.path(), path -> new ArrayList<>()).add(spec));
    for (FieldSpec spec : more) {
      List<FieldSpec> same = byPath.computeIfAbsent(spec.path(), path -> new ArrayList<>());
      if (!isCovered(spec, same)) {
        merged.add(spec);
        same.add(spec);
      }
    }
    return merged;
  }

  private static boolean isCovered(FieldSpec spec, List<FieldSpec> specs) {
    for (FieldSpec other : specs) {
      if (spec.isCoveredBy(other)) {
        if (other.create() != spec.create()) {
          throw OverlayException.of(
              "field-spec-conflict",
              "conflicting fieldspecs",
              "say create for the path " + spec.path() + " either always or never");
        }
        return true;
      }
    }
    return false;
  }

  /** In kustomize's order. */
  static List<FieldSpec> sorted(List<FieldSpec> specs) {
    List<FieldSpec> sorted = new ArrayList<>(specs);
    sorted.sort(Comparator.comparing(FieldSpec::gvk, ORDER));
    return sorted;
  }
}
