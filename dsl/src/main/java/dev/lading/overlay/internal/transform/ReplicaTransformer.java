package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.fieldspec.NodeSetter;
import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.patch.internal.tree.Node;
import dev.lading.yaml.node.CoreSchema;
import java.util.List;

/**
 * Sets the number of replicas (kustomize {@code ReplicaCountTransformer}).
 *
 * @param name the present or an earlier name of the workloads
 * @param count how many
 * @param fieldSpecs the kinds of workloads and their fields
 */
public record ReplicaTransformer(String name, long count, List<FieldSpec> fieldSpecs)
    implements Transformer {

  @Override
  public void transform(ResourceSet set) {
    boolean found = false;
    NodeSetter setter = NodeSetter.scalar(Long.toString(count), CoreSchema.INT);
    for (FieldSpec spec : fieldSpecs) {
      FieldSpecFilter filter =
          FieldSpecFilter.creating(spec, setter, Node.Kind.SCALAR, CoreSchema.INT);
      for (Resource resource : set.findByAnyName(name)) {
        if (isMeant(resource, spec)) {
          found = true;
          filter.apply(resource);
        }
      }
    }
    if (!found) {
      List<String> kinds = fieldSpecs.stream().map(spec -> spec.gvk().toString()).toList();
      throw OverlayException.of(
          "replicas",
          "resource with name "
              + name
              + " does not match a config with the following GVK ["
              + String.join(" ", kinds)
              + "]",
          "name a workload of one of these kinds, or add a field spec for its kind");
    }
  }

  private boolean isMeant(Resource resource, FieldSpec spec) {
    return resource.anyIds().stream()
        .anyMatch(id -> id.name().equals(name) && id.gvk().isSelectedBy(spec.gvk()));
  }
}
