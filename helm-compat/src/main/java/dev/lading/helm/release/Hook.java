package dev.lading.helm.release;

import dev.lading.packages.HookEvent;
import java.util.List;

/**
 * A resource that runs at certain events of a release instead of belonging to it.
 *
 * @param weight hooks of an event run by ascending weight
 * @param deletePolicies the words of {@code helm.sh/hook-delete-policy}
 */
public record Hook(
    RenderedResource resource, List<HookEvent> events, int weight, List<String> deletePolicies) {

  /** Copies the lists. */
  public Hook {
    events = List.copyOf(events);
    deletePolicies = List.copyOf(deletePolicies);
  }

  /** Whether {@code helm test} runs it. */
  public boolean isTest() {
    return events.contains(HookEvent.TEST);
  }
}
