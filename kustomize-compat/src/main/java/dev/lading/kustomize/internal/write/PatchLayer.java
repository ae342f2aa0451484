package dev.lading.kustomize.internal.write;

import dev.lading.yaml.YamlReader;
import dev.lading.yaml.YamlWriter;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kustomization that makes given resources of others by a patch for each that differs. Resources
 * are the same by their ids. Of those left over, the ones of a kind may be taken for renamed, in
 * order; what then is left goes away or is added.
 */
final class PatchLayer {

  private final Layer layer = new Layer();
  private final Map<String, Deque<Map<String, Object>>> renamed = new HashMap<>();

  /** Whether a resource that went away and one that came may be the same under another name. */
  enum Renames {
    FOLLOWED,
    NONE
  }

  private PatchLayer() {}

  /** From the streams of documents before and after. */
  static Layer between(String before, String after, Renames renames) {
    PatchLayer patches = new PatchLayer();
    patches.compare(trees(before), trees(after), renames);
    return patches.layer;
  }

  private void compare(
      List<Map<String, Object>> from, List<Map<String, Object>> to, Renames renames) {
    Map<List<String>, Map<String, Object>> left = byId(from);
    List<Map<String, Object>> unmatched = new ArrayList<>();
    for (Map<String, Object> wanted : to) {
      Map<String, Object> same = left.remove(id(wanted));
      if (same == null) {
        unmatched.add(wanted);
      } else {
        change(same, wanted);
      }
    }
    left.values()
        .forEach(
            old -> renamed.computeIfAbsent(kind(old), kind -> new ArrayDeque<>()).addLast(old));
    List<Map<String, Object>> added = new ArrayList<>();
    for (Map<String, Object> wanted : unmatched) {
      Deque<Map<String, Object>> candidates = renamed.get(kind(wanted));
      if (renames == Renames.NONE || candidates == null || candidates.isEmpty()) {
        added.add(wanted);
      } else {
        change(candidates.removeFirst(), wanted);
      }
    }
    renamed.values().forEach(olds -> olds.forEach(this::remove));
    layer.addTrees(added);
  }

  private void change(Map<String, Object> from, Map<String, Object> to) {
    List<Map<String, @Nullable Object>> operations = TreeDifference.between(from, to);
    if (!operations.isEmpty()) {
      layer.addPatch(Map.of("target", target(id(from)), "patch", YamlWriter.writeTree(operations)));
    }
  }

  private void remove(Map<String, Object> tree) {
    List<String> id = id(tree);
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", id.get(3));
    if (!id.get(2).isEmpty()) {
      metadata.put("namespace", id.get(2));
    }
    Map<String, Object> patch = new LinkedHashMap<>();
    patch.put("$patch", "delete");
    patch.put("apiVersion", id.get(0));
    patch.put("kind", id.get(1));
    patch.put("metadata", metadata);
    layer.addPatch(Map.of("target", target(id), "patch", YamlWriter.writeTree(patch)));
  }

  /** A selector for exactly one resource; its names are regular expressions for whole texts. */
  private static Map<String, Object> target(List<String> id) {
    Map<String, Object> target = new LinkedHashMap<>();
    int slash = id.get(0).indexOf('/');
    if (slash > 0) {
      target.put("group", id.get(0).substring(0, slash).replace(".", "\\."));
    }
    target.put("version", id.get(0).substring(slash + 1));
    target.put("kind", id.get(1));
    target.put("name", id.get(3).replace(".", "\\."));
    if (!id.get(2).isEmpty()) {
      target.put("namespace", id.get(2));
    }
    return target;
  }

  private static Map<List<String>, Map<String, Object>> byId(List<Map<String, Object>> trees) {
    Map<List<String>, Map<String, Object>> byId = new LinkedHashMap<>();
    trees.forEach(tree -> byId.put(id(tree), tree));
    return byId;
  }

  /** API version, kind, namespace and name. */
  private static List<String> id(Map<String, Object> tree) {
    Map<?, ?> metadata = tree.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
    return List.of(
        text(tree, "apiVersion"),
        text(tree, "kind"),
        text(metadata, "namespace"),
        text(metadata, "name"));
  }

  private static String kind(Map<String, Object> tree) {
    return text(tree, "apiVersion") + " " + text(tree, "kind");
  }

  private static String text(Map<?, ?> tree, String field) {
    return tree.get(field) instanceof String text ? text : "";
  }

  private static List<Map<String, Object>> trees(String yaml) {
    List<Map<String, Object>> trees = new ArrayList<>();
    for (YamlNode document : YamlReader.strict().read(yaml, "resources")) {
      if (document instanceof YamlMapping mapping) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.putAll(mapping.toTree());
        trees.add(tree);
      }
    }
    return trees;
  }
}
