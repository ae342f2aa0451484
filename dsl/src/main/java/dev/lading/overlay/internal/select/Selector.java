package dev.lading.overlay.internal.select;

import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Picks resources (kustomize {@code api/types/selector.go}). For patches the id's parts are regular
 * expressions for whole texts; an empty part picks all.
 *
 * @param id group, version, kind, name and namespace
 * @param labels a label selector
 * @param annotations the same for annotations
 */
public record Selector(ResId id, String labels, String annotations) {

  /** Everything. */
  public static final Selector ALL = new Selector(new ResId(Gvk.ANY, "", "", false), "", "");

  /**
   * The resources of a set that are picked; name and namespace may be the original ones.
   *
   * @throws dev.lading.overlay.internal.resource.OverlayException when an expression is malformed
   */
  public List<Resource> select(ResourceSet set) {
    TextMatcher group = new TextMatcher(id.gvk().group());
    TextMatcher version = new TextMatcher(id.gvk().version());
    TextMatcher kind = new TextMatcher(id.gvk().kind());
    TextMatcher name = new TextMatcher(id.name());
    TextMatcher namespace = new TextMatcher(id.namespace());
    LabelSelector labelSelector = null;
    LabelSelector annotationSelector = null;
    List<Resource> selected = new ArrayList<>();
    String onlyName = name.onlyText();
    for (Resource resource : onlyName == null ? set.resources() : set.findByAnyName(onlyName)) {
      ResId now = resource.id();
      ResId original = resource.originalId();
      boolean matches =
          (namespace.matches(original.effectiveNamespace())
                  || namespace.matches(now.effectiveNamespace()))
              && (name.matches(original.name()) || name.matches(now.name()))
              && group.matches(now.gvk().group())
              && version.matches(now.gvk().version())
              && kind.matches(now.gvk().kind());
      if (matches) {
        labelSelector = labelSelector == null ? LabelSelector.parse(labels) : labelSelector;
        annotationSelector =
            annotationSelector == null ? LabelSelector.parse(annotations) : annotationSelector;
        if (labelSelector.matches(resource.labels())
            && annotationSelector.matches(resource.annotations())) {
          selected.add(resource);
        }
      }
    }
    return selected;
  }

  /** As messages have it. */
  @Override
  public String toString() {
    return id + ":a=" + annotations + ":l=" + labels;
  }
}
