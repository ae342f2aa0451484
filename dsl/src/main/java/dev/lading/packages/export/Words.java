package dev.lading.packages.export;

import dev.lading.packages.internal.type.Constraints;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Texts to try a package with: as unlike anything else as what is asked of them allows. */
final class Words {

  /** How texts for an attribute are made; the first way that the package takes is used. */
  enum Way {
    WORD,
    NUMBER_IN_EXAMPLE,
    EXAMPLE
  }

  private static final String MARK = "zq";
  private static final int LETTERS = 7;

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  static boolean isUnique(String text) {
    if (text.startsWith(MARK) && text.length() == MARK.length() + LETTERS) {
      return true;
    }
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean digit = Character.isDigit(text.charAt(i));
      digits = digit ? digits + 1 : 0;
      if (digits >= 5) {
        return true;
      }
    }
    return false;
  }

  String word() {
    StringBuilder word = new StringBuilder(MARK);
    for (int i = 0; i < LETTERS; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  /** A text made in a way; null when there is none that fits. */
  @Nullable String text(Way way, List<String> examples, Constraints asked) {
    String text =
        switch (way) {
          case WORD -> word();
          case NUMBER_IN_EXAMPLE -> numbered(pick(examples));
          case EXAMPLE -> pick(examples);
        };
    return text != null && asked.allows(text) ? text : null;
  }

  private @Nullable String pick(List<String> examples) {
    return examples.isEmpty() ? null : examples.get(random.nextInt(examples.size()));
  }

  /** The example with its first number replaced by one that is nowhere else. */
  private @Nullable String numbered(@Nullable String example) {
    if (example == null) {
      return null;
    }
    List<Integer> bounds = new ArrayList<>();
    for (int i = 0; i < example.length() && bounds.size() < 2; i++) {
      boolean digit = Character.isDigit(example.charAt(i));
      if (digit == bounds.isEmpty()) {
        bounds.add(i);
      }
    }
    if (bounds.isEmpty()) {
      return null;
    }
    int end = bounds.size() < 2 ? example.length() : bounds.get(1);
    return example.substring(0, bounds.get(0))
        + (10_000 + random.nextInt(80_000))
        + example.substring(end);
  }
}
