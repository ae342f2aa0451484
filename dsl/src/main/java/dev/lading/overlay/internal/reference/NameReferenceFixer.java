package dev.lading.overlay.internal.reference;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.NameReference;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.transform.Transformer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Corrects the fields that refer to resources by a name they no longer have (kustomize {@code
 * NameReferenceTransformer}, {@code api/filters/nameref}).
 *
 * <p>Works through an index of earlier names and a table of fields by kind, so the work grows with
 * the number of references, not with referrers times candidates.
 */
public final class NameReferenceFixer implements Transformer {

  /** A field that may refer to a kind, and its place in the table. */
  record Field(int order, FieldSpec spec, Gvk target) {}

  private final Map<String, List<Field>> byKind = new HashMap<>();

  /** For these fields. */
  public NameReferenceFixer(List<NameReference> references) {
    int order = 0;
    for (NameReference reference : references) {
      for (FieldSpec spec : reference.referrers()) {
        byKind
            .computeIfAbsent(spec.gvk().kind(), kind -> new ArrayList<>())
            .add(new Field(order++, spec, reference.target()));
      }
    }
  }

  @Override
  public void transform(ResourceSet set) {
    List<Resource> resources = set.resources();
    Candidates candidates = new Candidates(resources);
    for (Resource referrer : resources) {
      List<Field> fields = fieldsOf(referrer.originalId().gvk());
      if (!fields.isEmpty()) {
        ReferenceUpdate update = new ReferenceUpdate(referrer, candidates);
        fields.forEach(update::apply);
      }
    }
  }

  private List<Field> fieldsOf(Gvk gvk) {
    List<Field> fields = new ArrayList<>();
    addFields(byKind.getOrDefault(gvk.kind(), List.of()), gvk, fields);
    if (!gvk.kind().isEmpty() && byKind.containsKey("")) {
      addFields(byKind.getOrDefault("", List.of()), gvk, fields);
      fields.sort(Comparator.comparingInt(Field::order));
    }
    return fields;
  }

  private static void addFields(List<Field> from, Gvk gvk, List<Field> to) {
    for (Field field : from) {
      if (gvk.isSelectedBy(field.spec().gvk())) {
        to.add(field);
      }
    }
  }
}
