package dev.lading.helm.internal.text;

import com.google.re2j.Pattern;

/**
 * The globs of {@code .Files.Glob} (gobwas/glob with {@code /} as separator): {@code *} and {@code
 * ?} stay within a segment, {@code **} does not; {@code [abc]}, {@code [!a-z]} and {@code {a,b}}
 * are alternatives. Matching is linear, whatever the pattern.
 */
public final class GlobPattern {

  private static final int MAX_LENGTH = 4_096;

  private final Pattern pattern;

  private GlobPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The pattern; one that matches everything when the text is malformed, as Helm has it. */
  public static GlobPattern compileOrAll(String glob) {
    String expression;
    try {
      expression = new Translator(glob).translate();
    } catch (FormatException malformed) {
      expression = ".*";
    }
    return new GlobPattern(Pattern.compile(expression, Pattern.DOTALL));
  }

  /** Whether the whole path matches. */
  public boolean matches(String path) {
    return pattern.matches(path);
  }

  /** Writes the glob as a regular expression. */
  private static final class Translator {
    private final String glob;
    private final StringBuilder out = new StringBuilder();
    private int position;
    private int braces;

    Translator(String glob) {
      this.glob = glob;
    }

    String translate() {
      if (glob.length() > MAX_LENGTH) {
        throw malformed();
      }
      while (position < glob.length()) {
        item(next());
      }
      return out.append(")".repeat(braces)).toString();
    }

    private void item(int rune) {
      switch (rune) {
        case '{' -> {
          braces++;
          if (braces > 500) {
            throw malformed();
          }
          out.append("(?:");
        }
        case '[' -> range();
        case '?' -> out.append("[^/]");
        case '*' -> {
          boolean deep = peek() == '*';
          position += deep ? 1 : 0;
          out.append(deep ? ".*" : "[^/]*");
        }
        case '\\' -> {
          if (position < glob.length()) {
            literal(next());
          }
        }
        case ',', '}' -> inBraces(rune);
        default -> literal(rune);
      }
    }

    private void inBraces(int rune) {
      if (braces == 0) {
        literal(rune);
      } else if (rune == ',') {
        out.append('|');
      } else {
        braces--;
        out.append(')');
      }
    }

    /** Either one range of two characters or a list of characters, never both. */
    private void range() {
      boolean negated = peek() == '!';
      position += negated ? 1 : 0;
      out.append(negated ? "[^" : "[");
      if (position < glob.length() && glob.indexOf('-', position) == position + 1) {
        int low = next();
        position++;
        int high = next();
        if (high < low) {
          throw malformed();
        }
        classMember(low);
        out.append('-');
        classMember(high);
      } else {
        if (peek() == ']') {
          throw malformed();
        }
        while (peek() != ']') {
          int rune = next();
          classMember(rune == '\\' ? next() : rune);
        }
      }
      if (next() != ']') {
        throw malformed();
      }
      out.append(']');
    }

    private void classMember(int rune) {
      if (rune == '\\' || rune == ']' || rune == '[' || rune == '^' || rune == '-') {
        out.append('\\');
      }
      out.appendCodePoint(rune);
    }

    private void literal(int rune) {
      out.append(Pattern.quote(Character.toString(rune)));
    }

    private int peek() {
      return position < glob.length() ? glob.charAt(position) : -1;
    }

    private int next() {
      if (position >= glob.length()) {
        throw malformed();
      }
      int rune = glob.codePointAt(position);
      position += Character.charCount(rune);
      return rune;
    }

    private static FormatException malformed() {
      return new FormatException("malformed pattern");
    }
  }
}
