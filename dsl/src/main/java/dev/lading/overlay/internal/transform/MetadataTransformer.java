package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.fieldspec.NodeSetter;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.patch.internal.tree.Node;
import dev.lading.yaml.node.CoreSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets labels or annotations (kustomize {@code api/filters/labels} and {@code annotations}).
 *
 * @param entries the labels or annotations
 * @param fieldSpecs the maps they go into
 */
public record MetadataTransformer(Map<String, String> entries, List<FieldSpec> fieldSpecs)
    implements Transformer {

  public MetadataTransformer {
    entries = new TreeMap<>(entries);
    fieldSpecs = List.copyOf(fieldSpecs);
  }

  @Override
  public void transform(ResourceSet set) {
    if (!entries.isEmpty()) {
      set.forEach(this::apply);
    }
  }

  private void apply(Resource resource) {
    entries.forEach(
        (key, value) -> {
          NodeSetter setter = NodeSetter.field(key, value, CoreSchema.STR);
          for (FieldSpec spec : fieldSpecs) {
            FieldSpecFilter.creating(spec, setter, Node.Kind.MAPPING, "!!map").apply(resource);
          }
        });
  }
}
