package dev.lading.helm.internal.render;

import dev.lading.gotemplate.value.GoStrings;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.release.RenderedResource;
import dev.lading.manifest.KindOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The order of kinds in the stream: those others need first; unknown kinds last, by name (upstream:
 * {@code InstallOrder} of {@code kind_sorter.go}).
 */
final class InstallOrder implements Comparator<RenderedResource> {

  /** What Helm 3 does not know yet. */
  private static final Set<String> SINCE_HELM_4 =
      Set.of("MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

  private final Map<String, Integer> places = new HashMap<>();

  InstallOrder(HelmVersion helm) {
    for (String kind : KindOrder.HELM_INSTALL) {
      if (helm.isHelm4() || !SINCE_HELM_4.contains(kind)) {
        places.put(kind, places.size());
      }
    }
  }

  @Override
  public int compare(RenderedResource left, RenderedResource right) {
    Integer a = places.get(left.kind());
    Integer b = places.get(right.kind());
    if (a == null && b == null) {
      return GoStrings.compare(left.kind(), right.kind());
    }
    return a == null ? 1 : b == null ? -1 : a.compareTo(b);
  }
}
