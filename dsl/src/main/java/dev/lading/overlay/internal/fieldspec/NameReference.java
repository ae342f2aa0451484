package dev.lading.overlay.internal.fieldspec;

import dev.lading.overlay.internal.resource.Gvk;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that refer to a kind of resource by name.
 *
 * @param target the kind referred to
 * @param referrers the fields that refer
 */
public record NameReference(Gvk target, List<FieldSpec> referrers) {

  /** These and others, those with the same target united. */
  static List<NameReference> merge(List<NameReference> references, List<NameReference> more) {
    List<NameReference> merged = new ArrayList<>(references);
    more.forEach(reference -> mergeOne(merged, reference));
    return merged;
  }

  private static void mergeOne(List<NameReference> references, NameReference reference) {
    for (int i = 0; i < references.size(); i++) {
      NameReference known = references.get(i);
      if (known.target.equals(reference.target)) {
        List<FieldSpec> referrers = FieldSpecs.merge(known.referrers, reference.referrers);
        references.set(i, new NameReference(known.target, referrers));
        return;
      }
    }
    references.add(reference);
  }
}
