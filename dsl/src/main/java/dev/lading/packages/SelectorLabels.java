package dev.lading.packages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the instance label into what selects Pods and into the Pods, so that releases do not see
 * each other's. Selectors of everything stay so, as do those that name an instance.
 */
record SelectorLabels(String instance) {

  static final String INSTANCE = "app.kubernetes.io/instance";

  Map<String, @Nullable Object> in(Map<String, @Nullable Object> resource) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(resource);
    Object kind = resource.get("kind");
    Object spec = resource.get("spec");
    if (spec == null || "PersistentVolumeClaim".equals(kind)) {
      return changed;
    }
    boolean plainSelector = "Service".equals(kind) || "ReplicationController".equals(kind);
    changed.put("spec", plainSelector ? withPlainSelector(spec) : value(spec));
    return changed;
  }

  /** The selector of these is the map itself. */
  private @Nullable Object withPlainSelector(Object spec) {
    Object changed = value(spec);
    if (changed instanceof Map<?, ?> map && map.get("selector") instanceof Map<?, ?> selector) {
      Map<String, @Nullable Object> copy = copy(map);
      copy.put("selector", labelled(selector));
      return copy;
    }
    return changed;
  }

  private @Nullable Object value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(value(item)));
      return items;
    }
    return value;
  }

  private Map<String, @Nullable Object> object(Map<?, ?> map) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    map.forEach((key, member) -> changed.put((String) key, member((String) key, member)));
    return changed;
  }

  private @Nullable Object member(String key, @Nullable Object member) {
    if (!(member instanceof Map<?, ?> map)) {
      return value(member);
    }
    return switch (key) {
      case "matchLabels" -> labelled(map);
      case "template" -> withLabels(object(map));
      // these select other things than Pods: namespaces, volumes, series of measurements
      case "namespaceSelector", "metric" -> map;
      default -> object(map);
    };
  }

  private Map<String, @Nullable Object> withLabels(Map<String, @Nullable Object> template) {
    Map<String, @Nullable Object> metadata =
        template.get("metadata") instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
    Map<String, @Nullable Object> labels =
        metadata.get("labels") instanceof Map<?, ?> map ? copy(map) : new LinkedHashMap<>();
    labels.putIfAbsent(INSTANCE, instance);
    metadata.put("labels", labels);
    template.put("metadata", metadata);
    return template;
  }

  private Map<String, @Nullable Object> labelled(Map<?, ?> selector) {
    Map<String, @Nullable Object> labels = copy(selector);
    if (!labels.isEmpty()) {
      labels.putIfAbsent(INSTANCE, instance);
    }
    return labels;
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }
}
