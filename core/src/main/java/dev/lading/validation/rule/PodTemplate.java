package dev.lading.validation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Pod that a resource is, or the template of those it makes.
 *
 * @param owner the resource
 * @param metadata the Pod's metadata
 * @param spec the Pod's spec
 */
public record PodTemplate(Subject owner, Field metadata, Field spec) {

  /** The kinds of containers of a Pod, by the field that lists them. */
  public static final List<String> LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  /** All containers: init containers, containers, ephemeral containers. */
  public List<Field> allContainers() {
    List<Field> all = new ArrayList<>();
    for (String list : LISTS) {
      all.addAll(spec.get(list).items());
    }
    return all;
  }

  /** The containers that run for the life of the Pod, without sidecars. */
  public List<Field> containers() {
    return spec.get("containers").items();
  }

  /** The containers and the init containers. */
  public List<Field> containersAndInit() {
    List<Field> all = new ArrayList<>(spec.get("initContainers").items());
    all.addAll(containers());
    return all;
  }

  /** The value of a label of the Pod; empty when it has none. */
  public String label(String key) {
    return metadata.get("labels").get(key).scalar();
  }

  /** Whether the Pod has all these labels. */
  public boolean hasLabels(Map<String, String> labels) {
    for (Map.Entry<String, String> label : labels.entrySet()) {
      if (!metadata.get("labels").get(label.getKey()).is(label.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** How many Pods there will be; 1 when the resource does not say. */
  public long replicas() {
    return owner.spec().get("replicas").number(1);
  }
}
