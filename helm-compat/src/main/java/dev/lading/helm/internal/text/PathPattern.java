package dev.lading.helm.internal.text;

/**
 * Go's {@code filepath.Match}: {@code *} and {@code ?} stop at slashes, {@code [a-z]} and {@code
 * [^a-z]} are classes, a backslash takes the next character as it is.
 *
 * <p>As in Go the pattern is walked chunk by chunk, each star trying its chunk at every place of
 * one segment only, so matching takes no more than the product of both lengths.
 */
public final class PathPattern {

  private final String pattern;

  /** What nearly all patterns are: a name, or a star and how names end. */
  private final boolean isName;

  private final boolean isEnding;

  private PathPattern(String pattern) {
    this.pattern = pattern;
    this.isName = isPlain(pattern, 0);
    this.isEnding = pattern.length() > 1 && pattern.charAt(0) == '*' && isPlain(pattern, 1);
  }

  private static boolean isPlain(String pattern, int from) {
    for (int i = from; i < pattern.length(); i++) {
      if ("*?[]\\".indexOf(pattern.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A pattern, which may turn out to be malformed while it is matched, as in Go. */
  public static PathPattern of(String pattern) {
    return new PathPattern(pattern);
  }

  /** Thrown where Go returns {@code syntax error in pattern}. */
  public static final class BadPatternException extends Exception {
    private static final long serialVersionUID = 1L;

    BadPatternException() {
      super("syntax error in pattern", null, false, false);
    }
  }

  /** Whether the whole name matches; a malformed pattern matches nothing. */
  public boolean matchesOrFalse(String name) {
    try {
      return matches(name);
    } catch (BadPatternException malformed) {
      return false;
    }
  }

  /**
   * Whether the whole name matches.
   *
   * @throws BadPatternException when the part of the pattern that was looked at is malformed
   */
  public boolean matches(String name) throws BadPatternException {
    if (isName) {
      return name.equals(pattern);
    }
    return isEnding ? endsAsPattern(name) : matchesChunks(name);
  }

  private boolean endsAsPattern(String name) {
    int end = name.length() - pattern.length() + 1;
    int slash = name.indexOf('/');
    return end >= 0
        && (slash < 0 || slash >= end)
        && name.regionMatches(end, pattern, 1, pattern.length() - 1);
  }

  private boolean matchesChunks(String name) throws BadPatternException {
    int p = 0;
    int n = 0;
    while (p < pattern.length()) {
      boolean star = false;
      while (p < pattern.length() && pattern.charAt(p) == '*') {
        p++;
        star = true;
      }
      int end = chunkEnd(p);
      if (star && p == end) {
        return name.indexOf('/', n) < 0;
      }
      int next = matchChunk(p, end, name, n);
      boolean last = end == pattern.length();
      if (next >= 0 && (next == name.length() || !last)) {
        n = next;
        p = end;
        continue;
      }
      next = star ? matchLater(p, end, name, n, last) : -1;
      if (next < 0) {
        checkRest(end);
        return false;
      }
      n = next;
      p = end;
    }
    return n == name.length();
  }

  private int matchLater(int p, int end, String name, int from, boolean last)
      throws BadPatternException {
    for (int i = from; i < name.length() && name.charAt(i) != '/'; i++) {
      int next = matchChunk(p, end, name, i + 1);
      if (next >= 0 && (!last || next == name.length())) {
        return next;
      }
    }
    return -1;
  }

  private void checkRest(int from) throws BadPatternException {
    int p = from;
    while (p < pattern.length()) {
      while (p < pattern.length() && pattern.charAt(p) == '*') {
        p++;
      }
      int end = chunkEnd(p);
      matchChunk(p, end, "", 0);
      p = end;
    }
  }

  private int chunkEnd(int start) {
    boolean inClass = false;
    int i = start;
    for (; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        inClass = true;
      } else if (c == ']') {
        inClass = false;
      } else if (c == '*' && !inClass) {
        break;
      }
    }
    return Math.min(i, pattern.length());
  }

  /** Where the name goes on after the chunk, or -1; checks the whole chunk even when it fails. */
  private int matchChunk(int from, int end, String name, int at) throws BadPatternException {
    int p = from;
    int n = at;
    boolean failed = false;
    while (p < end) {
      failed |= n >= name.length();
      char c = pattern.charAt(p);
      int rune = failed ? 0 : name.codePointAt(n);
      if (c == '[') {
        ClassMatch match = new ClassMatch(pattern, p + 1, end, rune);
        failed |= !match.matched;
        p = match.next;
      } else if (c == '?') {
        failed |= rune == '/';
        p++;
      } else {
        if (c == '\\' && ++p >= end) {
          throw new BadPatternException();
        }
        int expected = pattern.codePointAt(p);
        failed |= expected != rune;
        p += Character.charCount(expected);
      }
      n += failed ? 0 : Character.charCount(rune);
    }
    return failed ? -1 : n;
  }

  /** One bracket expression against one character. */
  private static final class ClassMatch {
    private final String pattern;
    private final int end;
    private int next;
    private final boolean matched;

    ClassMatch(String pattern, int start, int end, int rune) throws BadPatternException {
      this.pattern = pattern;
      this.end = end;
      this.next = start;
      boolean negated = next < end && pattern.charAt(next) == '^';
      next += negated ? 1 : 0;
      boolean found = false;
      for (int ranges = 0; ; ranges++) {
        if (next < end && pattern.charAt(next) == ']' && ranges > 0) {
          next++;
          break;
        }
        int low = escape();
        int high = low;
        if (next < end && pattern.charAt(next) == '-') {
          next++;
          high = escape();
        }
        found |= low <= rune && rune <= high;
      }
      this.matched = found != negated;
    }

    private int escape() throws BadPatternException {
      if (next >= end || pattern.charAt(next) == '-' || pattern.charAt(next) == ']') {
        throw new BadPatternException();
      }
      if (pattern.charAt(next) == '\\' && ++next >= end) {
        throw new BadPatternException();
      }
      int rune = pattern.codePointAt(next);
      next += Character.charCount(rune);
      if (next >= end) {
        throw new BadPatternException();
      }
      return rune;
    }
  }
}
