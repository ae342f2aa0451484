package dev.lading.kustomize.internal.write;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.Manifests;
import dev.lading.overlay.OverlayStep;
import dev.lading.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One kustomization while it is put together: its fields and the files beside it. */
final class Layer {

  /** Fields in the order in which kustomize applies them (kusttarget.go, its transformers). */
  private static final List<String> ORDER =
      List.of(
          "configMapGenerator",
          "secretGenerator",
          "patches",
          "namespace",
          "namePrefix",
          "nameSuffix",
          "labels",
          "commonAnnotations",
          "replicas",
          "images",
          "replacements");

  private static final String SORT = "sortOptions";

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> resources = new ArrayList<>();
  private int rank;

  /** Resources of this layer itself, one file each. */
  void add(Manifests manifests) {
    manifests
        .toFiles()
        .forEach(
            (name, yaml) -> {
              resources.add(name);
              files.put(name, yaml.getBytes(StandardCharsets.UTF_8));
            });
  }

  /** A resource by its tree. */
  void addTrees(List<Map<String, Object>> trees) {
    add(Manifests.of(trees.stream().map(GenericResource::of).toList()));
  }

  /** An entry of the field {@code patches}. */
  void addPatch(Map<String, Object> patch) {
    merge("patches", List.of(patch));
  }

  /** Whether a step may join: its field can hold it too, and if asked, would be applied next. */
  boolean takes(OverlayStep step, boolean inOrder) {
    for (Map.Entry<String, Object> field : step.kustomization().entrySet()) {
      boolean scalar = field.getValue() instanceof String;
      if (scalar && fields.containsKey(field.getKey())
          || inOrder && ORDER.indexOf(field.getKey()) < rank && !field.getKey().equals(SORT)) {
        return false;
      }
    }
    return step.files().keySet().stream().noneMatch(files::containsKey);
  }

  void add(OverlayStep step) {
    step.kustomization().forEach(this::merge);
    files.putAll(step.files());
  }

  private void merge(String field, Object value) {
    if (field.equals(SORT)) {
      return; // the order of the top kustomization is the only one that counts
    }
    rank = Math.max(rank, ORDER.indexOf(field));
    fields.merge(field, value, Layer::joined);
  }

  private static Object joined(Object old, Object more) {
    if (old instanceof List<?> list && more instanceof List<?> rest) {
      List<Object> all = new ArrayList<>(list);
      all.addAll(rest);
      return all;
    }
    if (old instanceof Map<?, ?> map && more instanceof Map<?, ?> rest) {
      Map<Object, Object> all = new LinkedHashMap<>(map);
      all.putAll(rest);
      return all;
    }
    return more;
  }

  /** Writes it to a folder, over what is in another. */
  void writeTo(Map<String, byte[]> tree, String folder, List<String> bases, String order) {
    Map<String, Object> kustomization = new LinkedHashMap<>(fields);
    kustomization.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
    kustomization.put("kind", "Kustomization");
    List<String> all = new ArrayList<>(bases);
    all.addAll(resources);
    kustomization.put("resources", all);
    kustomization.put(SORT, Map.of("order", order));
    tree.put(
        folder + "kustomization.yaml",
        YamlWriter.writeTree(kustomization).getBytes(StandardCharsets.UTF_8));
    files.forEach((name, content) -> tree.put(folder + name, content));
  }
}
