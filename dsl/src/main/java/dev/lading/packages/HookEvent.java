package dev.lading.packages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a hook runs. */
public enum HookEvent {
  PRE_INSTALL,
  POST_INSTALL,
  PRE_DELETE,
  POST_DELETE,
  PRE_UPGRADE,
  POST_UPGRADE,
  PRE_ROLLBACK,
  POST_ROLLBACK,
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
