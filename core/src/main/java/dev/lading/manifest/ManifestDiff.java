package dev.lading.manifest;

import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How two sets of Manifests differ, resource by resource and field by field. Order does not count.
 *
 * <p>Items of lists that have names are told apart by them ({@code containers[name=web].image}), so
 * that an item more does not move all others. Values of Secrets are never shown.
 *
 * @param added resources only the second set has
 * @param removed resources only the first set has
 * @param changed fields that differ
 */
public record ManifestDiff(
    List<ResourceId> added, List<ResourceId> removed, List<FieldChange> changed) {

  private static final String MASK = "(secret)";

  /** Copies the lists. */
  public ManifestDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * A field that differs.
   *
   * @param resource the resource
   * @param path the field
   * @param before the value in the first set; null when the field is not there
   * @param after the value in the second set; null when the field is not there
   */
  public record FieldChange(
      ResourceId resource, String path, @Nullable Object before, @Nullable Object after) {

    /** One line: {@code ~ path: before → after}, or with {@code +} or {@code -} and one value. */
    @Override
    public String toString() {
      if (before == null) {
        return "+ " + path + ": " + after;
      }
      return after == null
          ? "- " + path + ": " + before
          : "~ " + path + ": " + before + " → " + after;
    }
  }

  static ManifestDiff between(Manifests first, Manifests second) {
    List<ResourceId> added = new ArrayList<>();
    List<ResourceId> removed = new ArrayList<>();
    List<FieldChange> changed = new ArrayList<>();
    for (KubernetesResource before : first) {
      Optional<KubernetesResource> after = second.find(before.id());
      if (after.isEmpty()) {
        removed.add(before.id());
      } else if (!before.equals(after.get())) {
        new Comparison(before.id(), changed).compare("", before.toTree(), after.get().toTree());
      }
    }
    for (KubernetesResource resource : second) {
      if (first.find(resource.id()).isEmpty()) {
        added.add(resource.id());
      }
    }
    return new ManifestDiff(added, removed, changed);
  }

  /** Whether there is no difference. */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /** For people: a line for each resource that differs, and below it one for each field. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    removed.forEach(id -> out.append("- ").append(id).append('\n'));
    added.forEach(id -> out.append("+ ").append(id).append('\n'));
    Map<ResourceId, List<FieldChange>> byResource = new LinkedHashMap<>();
    for (FieldChange change : changed) {
      byResource.computeIfAbsent(change.resource(), id -> new ArrayList<>()).add(change);
    }
    byResource.forEach(
        (id, changes) -> {
          out.append("~ ").append(id).append('\n');
          changes.forEach(change -> out.append("    ").append(change).append('\n'));
        });
    return out.toString();
  }

  /** Walks through two trees side by side. */
  private record Comparison(ResourceId id, List<FieldChange> changes) {

    void compare(String path, @Nullable Object before, @Nullable Object after) {
      if (before instanceof Map<?, ?> first && after instanceof Map<?, ?> second) {
        compareMembers(path, first, second);
      } else if (before instanceof List<?> first && after instanceof List<?> second) {
        compareItems(path, first, second);
      } else if (!Objects.equals(before, after)) {
        changes.add(new FieldChange(id, path, shown(path, before), shown(path, after)));
      }
    }

    private void compareMembers(String path, Map<?, ?> before, Map<?, ?> after) {
      Set<Object> names = new LinkedHashSet<>(before.keySet());
      names.addAll(after.keySet());
      for (Object name : names) {
        StringBuilder member = new StringBuilder(path);
        FieldPath.appendName(member, (String) name);
        compare(member.toString(), before.get(name), after.get(name));
      }
    }

    private void compareItems(String path, List<?> before, List<?> after) {
      Map<String, Object> first = byName(before);
      Map<String, Object> second = byName(after);
      if (first.size() != before.size() || second.size() != after.size()) {
        first = byPosition(before);
        second = byPosition(after);
      }
      Set<String> keys = new LinkedHashSet<>(first.keySet());
      keys.addAll(second.keySet());
      for (String key : keys) {
        compare(path + "[" + key + "]", first.get(key), second.get(key));
      }
    }

    private static Map<String, Object> byName(List<?> list) {
      Map<String, Object> items = new LinkedHashMap<>();
      for (Object item : list) {
        if (item instanceof Map<?, ?> map && map.get("name") instanceof String name) {
          items.put("name=" + name, item);
        }
      }
      return items;
    }

    private static Map<String, Object> byPosition(List<?> list) {
      Map<String, Object> items = new LinkedHashMap<>();
      for (int i = 0; i < list.size(); i++) {
        items.put(String.valueOf(i), Objects.requireNonNullElse(list.get(i), "null"));
      }
      return items;
    }

    private @Nullable Object shown(String path, @Nullable Object value) {
      boolean secret =
          id.kind().equals("Secret") && (path.startsWith("data") || path.startsWith("stringData"));
      return secret && value != null ? MASK : value;
    }
  }
}
