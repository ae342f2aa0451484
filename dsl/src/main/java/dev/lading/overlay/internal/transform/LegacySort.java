package dev.lading.overlay.internal.transform;

import dev.lading.manifest.KindOrder;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.resource.Utf8Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * kustomize's legacy order: some kinds first, some last, the rest by group, version and kind, then
 * by namespace and name.
 *
 * @param first the kinds that come first, in order
 * @param last the kinds that come last, in order
 */
public record LegacySort(List<String> first, List<String> last) implements Transformer {

  /** The order without any options. */
  public static final LegacySort DEFAULT =
      new LegacySort(KindOrder.LEGACY_FIRST, KindOrder.LEGACY_LAST);

  private record Entry(Resource resource, int rank, Gvk gvk, String gvkText, String idText) {}

  @Override
  public void transform(ResourceSet set) {
    Map<String, Integer> ranks = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      ranks.put(first.get(i), i - first.size());
    }
    for (int i = 0; i < last.size(); i++) {
      ranks.put(last.get(i), i + 1);
    }
    List<Entry> entries = new ArrayList<>();
    set.forEach(resource -> entries.add(entry(resource, ranks)));
    entries.sort(ORDER);
    set.retain(entries.stream().map(Entry::resource).toList());
  }

  private static Entry entry(Resource resource, Map<String, Integer> ranks) {
    ResId id = resource.id();
    String namespace = id.namespace().isEmpty() ? "~X" : id.namespace();
    String name = id.name().isEmpty() ? "~N" : id.name();
    String idText = id.gvk() + "|" + namespace + "|" + name;
    int rank = ranks.getOrDefault(id.gvk().kind(), 0);
    return new Entry(resource, rank, id.gvk(), id.gvk().sortText(), idText);
  }

  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::rank)
          .thenComparing(LegacySort::compareKinds)
          .thenComparing(Entry::idText, Utf8Order.INSTANCE);

  /** Namespaces of the core group come before those of other groups, against the order of text. */
  private static int compareKinds(Entry a, Entry b) {
    if (a.gvk.equals(b.gvk)) {
      return 0;
    }
    boolean reversed =
        a.gvk.kind().equals("Namespace")
            && b.gvk.kind().equals("Namespace")
            && (a.gvk.group().isEmpty() || b.gvk.group().isEmpty());
    int order = Utf8Order.INSTANCE.compare(a.gvkText, b.gvkText);
    return reversed ? -order : order;
  }
}
