package dev.lading.overlay.internal.transform;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.patch.internal.tree.Node;
import dev.lading.yaml.node.CoreSchema;
import java.util.List;

/**
 * Puts a prefix or suffix on names (kustomize {@code PrefixTransformer}, {@code
 * SuffixTransformer}). Namespaces, resource definitions and API services keep theirs.
 *
 * @param position before or after the name
 * @param affix the text
 * @param fieldSpecs the names
 */
public record AffixTransformer(Position position, String affix, List<FieldSpec> fieldSpecs)
    implements Transformer {

  private static final List<Gvk> KEPT =
      List.of(
          new Gvk("", "", "CustomResourceDefinition"),
          new Gvk("apiregistration.k8s.io", "", "APIService"),
          new Gvk("", "", "Namespace"));

  /** Where the text goes. */
  public enum Position {
    /** Before the name. */
    PREFIX,
    /** After the name. */
    SUFFIX
  }

  @Override
  public void transform(ResourceSet set) {
    set.forEachChanging(this::apply);
  }

  private void apply(Resource resource) {
    Gvk original = resource.originalId().gvk();
    if (KEPT.stream().anyMatch(original::isSelectedBy)) {
      return;
    }
    for (FieldSpec spec : fieldSpecs) {
      if (original.isSelectedBy(spec.gvk())) {
        if (spec.path().equals("metadata/name")) {
          remember(resource);
        }
        FieldSpecFilter.creating(spec, this::rename, Node.Kind.SCALAR, CoreSchema.STR)
            .apply(resource);
      }
    }
  }

  private void remember(Resource resource) {
    switch (position) {
      case PREFIX -> resource.addPrefix(affix);
      case SUFFIX -> resource.addSuffix(affix);
    }
    if (!affix.isEmpty()) {
      resource.storePreviousId();
    }
  }

  private void rename(Node name) {
    name.setScalar(
        Node.scalar(
            switch (position) {
              case PREFIX -> affix + name.text();
              case SUFFIX -> name.text() + affix;
            }));
  }
}
