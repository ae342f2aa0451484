package dev.lading.sprig.internal.semver;

import org.jspecify.annotations.Nullable;

/** Takes versions and version patterns apart. */
final class VersionScanner {
  private final String text;
  private int position;

  VersionScanner(String text, int position) {
    this.text = text;
    this.position = position;
  }

  /**
   * The parts found, each empty when absent, without their dots, dash and plus.
   *
   * @param end where the version ends
   */
  record Parts(
      String major, String minor, String patch, String prerelease, String metadata, int end) {}

  private interface Segment {
    boolean contains(char c);
  }

  /** A version at the position, {@code null} when there is none. */
  @Nullable Parts version() {
    return parts(c -> c >= '0' && c <= '9');
  }

  /** A version whose segments may be wildcards; upstream's class takes bars too. */
  @Nullable Parts pattern() {
    return parts(c -> (c >= '0' && c <= '9') || c == 'x' || c == 'X' || c == '*' || c == '|');
  }

  private @Nullable Parts parts(Segment segment) {
    if (position < text.length() && text.charAt(position) == 'v') {
      position++;
    }
    String major = run(segment);
    if (major.isEmpty()) {
      return null;
    }
    String minor = afterDot(segment);
    String patch = minor.isEmpty() ? "" : afterDot(segment);
    String prerelease = identifiers('-');
    String metadata = identifiers('+');
    return new Parts(major, minor, patch, prerelease, metadata, position);
  }

  private String run(Segment segment) {
    int start = position;
    while (position < text.length() && segment.contains(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }

  private String afterDot(Segment segment) {
    if (position >= text.length() || text.charAt(position) != '.') {
      return "";
    }
    position++;
    String found = run(segment);
    position -= found.isEmpty() ? 1 : 0;
    return found;
  }

  /** Identifiers with dots between them, after a mark. */
  private String identifiers(char mark) {
    if (position >= text.length() || text.charAt(position) != mark) {
      return "";
    }
    int start = ++position;
    String first = run(VersionScanner::isIdentifier);
    if (first.isEmpty()) {
      position--;
      return "";
    }
    while (!afterDot(VersionScanner::isIdentifier).isEmpty()) {
      // each call takes one identifier more
    }
    return text.substring(start, position);
  }

  private static boolean isIdentifier(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
  }
}
