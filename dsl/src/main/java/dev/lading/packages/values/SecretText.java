package dev.lading.packages.values;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that does not show itself: the type of passwords and keys among values. Immutable. */
public final class SecretText {

  private final String text;

  private SecretText(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /** A secret. */
  public static SecretText of(String text) {
    return new SecretText(text);
  }

  /** The text itself; say why where you call this. */
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SecretText secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Always {@code ***}. */
  @Override
  public String toString() {
    return "***";
  }
}
