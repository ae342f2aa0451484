package dev.lading.dsl;

import dev.lading.model.meta.v1.LabelSelector;
import dev.lading.validation.name.Names;
import java.util.Map;

/** Labels: the recommended ones, selectors by them, what they may look like. */
final class Labels {

  static final String NAME = "app.kubernetes.io/name";
  static final String INSTANCE = "app.kubernetes.io/instance";
  static final String VERSION = "app.kubernetes.io/version";
  static final String COMPONENT = "app.kubernetes.io/component";
  static final String PART_OF = "app.kubernetes.io/part-of";
  static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  private Labels() {}

  static LabelSelector selector(Map<String, String> labels) {
    return LabelSelector.builder().matchLabels(labels).build();
  }

  static void check(Map<String, String> labels, String call, Notes notes) {
    labels.forEach(
        (key, value) -> {
          Notes here = notes.in(call, key);
          here.check("dsl-label", "The label key", key, Names.qualifiedName(key));
          here.check("dsl-label", "The label value", value, Names.labelValue(value));
        });
  }
}
