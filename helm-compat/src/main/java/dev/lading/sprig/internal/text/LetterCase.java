package dev.lading.sprig.internal.text;

/**
 * Changing the case of letters, rune by rune as Go does: no rune becomes two, no locale counts.
 *
 * <p>Follows strings.ToUpper, ToLower, Title and goutils' wordutils.go.
 */
public final class LetterCase {
  private LetterCase() {}

  public static String upper(String text) {
    return map(text, Character::toUpperCase);
  }

  public static String lower(String text) {
    return map(text, Character::toLowerCase);
  }

  private interface Mapping {
    int apply(int rune);
  }

  private static String map(String text, Mapping mapping) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int rune = text.codePointAt(i);
      i += Character.charCount(rune);
      out.appendCodePoint(mapping.apply(Runes.valid(rune)));
    }
    return out.toString();
  }

  /** Every letter after a separator in title case (strings.Title). */
  public static String title(String text) {
    int[] runes = Runes.of(text);
    int previous = ' ';
    for (int i = 0; i < runes.length; i++) {
      int rune = runes[i];
      runes[i] = isSeparator(previous) ? Character.toTitleCase(rune) : rune;
      previous = rune;
    }
    return Runes.text(runes);
  }

  private static boolean isSeparator(int rune) {
    if (rune < 0x80) {
      return !(Character.isLetterOrDigit(rune) || rune == '_');
    }
    return !Character.isLetter(rune) && !Character.isDigit(rune) && Runes.isSpace(rune);
  }

  /** The first letter of every word in lower case. */
  public static String untitle(String text) {
    int[] runes = Runes.of(text);
    boolean atStart = true;
    for (int i = 0; i < runes.length; i++) {
      if (Runes.isSpace(runes[i])) {
        atStart = true;
      } else if (atStart) {
        runes[i] = Character.toLowerCase(runes[i]);
        atStart = false;
      }
    }
    return Runes.text(runes);
  }

  /** Upper to lower; lower to title at the start of a word, else to upper. */
  public static String swap(String text) {
    int[] runes = Runes.of(text);
    boolean atStart = true;
    for (int i = 0; i < runes.length; i++) {
      int rune = runes[i];
      if (Runes.isUpper(rune) || Character.isTitleCase(rune)) {
        runes[i] = Character.toLowerCase(rune);
        atStart = false;
      } else if (Runes.isLower(rune)) {
        runes[i] = atStart ? Character.toTitleCase(rune) : Character.toUpperCase(rune);
        atStart = false;
      } else {
        atStart = Runes.isSpace(rune);
      }
    }
    return Runes.text(runes);
  }
}
