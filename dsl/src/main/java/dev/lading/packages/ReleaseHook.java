package dev.lading.packages;

import dev.lading.dsl.Draft;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes a resource run at events of a release instead of belonging to it, by the annotations Helm
 * reads. Immutable.
 *
 * <pre>{@code
 * ReleaseHook.on(HookEvent.PRE_UPGRADE).weight(-5).delete(HookDeletion.BEFORE_CREATION)
 *     .apply(job("migrate")…)
 * }</pre>
 *
 * @param events when it runs
 * @param weight hooks of an event run by ascending weight; default 0
 * @param deletions when it is deleted; default: before it is made again
 */
public record ReleaseHook(List<HookEvent> events, int weight, List<HookDeletion> deletions) {

  private static final String EVENTS = "helm.sh/hook";
  private static final String WEIGHT = "helm.sh/hook-weight";
  private static final String DELETION = "helm.sh/hook-delete-policy";

  /** When the cluster forgets a hook's resource. */
  public enum HookDeletion {
    /** Before it is made again. */
    BEFORE_HOOK_CREATION,
    /** When it has succeeded. */
    HOOK_SUCCEEDED,
    /** When it has failed. */
    HOOK_FAILED;

    /** The word of the annotation {@code helm.sh/hook-delete-policy}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A hook of at least one event.
   *
   * @throws IllegalArgumentException when it has none
   */
  public ReleaseHook {
    events = List.copyOf(events);
    deletions = List.copyOf(deletions);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a hook needs an event");
    }
  }

  /** A hook at these events. */
  public static ReleaseHook on(HookEvent... events) {
    return new ReleaseHook(List.of(events), 0, List.of());
  }

  /** With a place among the hooks of its events. */
  public ReleaseHook weight(int newWeight) {
    return new ReleaseHook(events, newWeight, deletions);
  }

  /** Deleted at these times. */
  public ReleaseHook delete(HookDeletion... when) {
    return new ReleaseHook(events, weight, Arrays.asList(when));
  }

  /** The annotations. */
  public Map<String, String> annotations() {
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put(EVENTS, events.stream().map(HookEvent::word).collect(Collectors.joining(",")));
    if (weight != 0) {
      annotations.put(WEIGHT, Integer.toString(weight));
    }
    if (!deletions.isEmpty()) {
      annotations.put(
          DELETION, deletions.stream().map(HookDeletion::word).collect(Collectors.joining(",")));
    }
    return annotations;
  }

  /** The draft as this hook. */
  public <D extends Draft<?, D>> D apply(D draft) {
    D hook = draft;
    for (Map.Entry<String, String> annotation : annotations().entrySet()) {
      hook = hook.annotation(annotation.getKey(), annotation.getValue());
    }
    return hook;
  }

  /** The resource as this hook. */
  public KubernetesResource apply(KubernetesResource resource) {
    ObjectMeta.Builder metadata = resource.metadata().toBuilder();
    annotations().forEach(metadata::putAnnotation);
    return resource.withMetadata(metadata.build());
  }

  /** Whether a resource is a hook. */
  static boolean isHook(KubernetesResource resource) {
    return resource.metadata().annotations().containsKey(EVENTS);
  }
}
