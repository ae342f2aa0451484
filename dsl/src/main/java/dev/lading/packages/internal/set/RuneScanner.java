package dev.lading.packages.internal.set;

/** The text of one flag while it is parsed, character by character. */
public final class RuneScanner {

  /** What ended a run of characters when nothing was left. */
  public static final int END = -1;

  private final String text;
  private final boolean escapes;
  private int position;
  private int last;

  /**
   * @param escapes whether a backslash takes the next character as it is
   */
  RuneScanner(String text, boolean escapes) {
    this.text = text;
    this.escapes = escapes;
  }

  /** Reads up to one of these characters and past it; {@link #last()} says which ended it. */
  public String until(String stops) {
    StringBuilder run = new StringBuilder();
    while (position < text.length()) {
      int rune = next();
      if (stops.indexOf(rune) >= 0) {
        last = rune;
        return run.toString();
      }
      if (rune == '\\' && escapes) {
        if (position >= text.length()) {
          break;
        }
        rune = next();
      }
      run.appendCodePoint(rune);
    }
    last = END;
    return run.toString();
  }

  /** The character that ended the last run, or {@link #END}. */
  public int last() {
    return last;
  }

  /** Takes the next character if it is this one. */
  public boolean take(char wanted) {
    boolean found = position < text.length() && text.charAt(position) == wanted;
    position += found ? 1 : 0;
    return found;
  }

  public boolean atEnd() {
    return position >= text.length();
  }

  /** Skips blanks; true when a comma, which is taken too, or the end follows. */
  public boolean takeEmptyValue() {
    while (position < text.length()) {
      int rune = text.codePointAt(position);
      if (rune != ',' && !Character.isWhitespace(rune) && !Character.isSpaceChar(rune)) {
        return false;
      }
      position += Character.charCount(rune);
      if (rune == ',') {
        return true;
      }
    }
    return true;
  }

  /** What has not been read. */
  public String rest() {
    return text.substring(position);
  }

  public void skip(int chars) {
    position += chars;
  }

  private int next() {
    int rune = text.codePointAt(position);
    position += Character.charCount(rune);
    return rune;
  }

  @Override
  public String toString() {
    return "RuneScanner[" + position + " of " + text.length() + "]";
  }
}
