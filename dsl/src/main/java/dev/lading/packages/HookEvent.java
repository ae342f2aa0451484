package dev.lading.packages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a hook runs. */
public enum HookEvent {
  /** Before the resources of a new release are made. */
  PRE_INSTALL,
  /** After they are made. */
  POST_INSTALL,
  /** Before a release is deleted. */
  PRE_DELETE,
  /** After it is deleted. */
  POST_DELETE,
  /** Before the resources of a release are changed. */
  PRE_UPGRADE,
  /** After they are changed. */
  POST_UPGRADE,
  /** Before a release goes back to an earlier revision. */
  PRE_ROLLBACK,
  /** After it went back. */
  POST_ROLLBACK,
  /** When the release is tested. */
  TEST;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word of the annotation {@code helm.sh/hook}. */
  public String word() {
    return word;
  }

  /** The event of a word, {@code test-success} being a test; null for other words. */
  public static @Nullable HookEvent of(String word) {
    for (HookEvent event : values()) {
      if (event.word.equals(word)) {
        return event;
      }
    }
    return word.equals("test-success") ? TEST : null;
  }
}
