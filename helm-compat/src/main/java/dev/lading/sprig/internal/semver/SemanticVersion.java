package dev.lading.sprig.internal.semver;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoStrings;
import org.jspecify.annotations.Nullable;

/**
 * A semantic version, read leniently: {@code 1}, {@code 1.2} and {@code v1.2.3} will do (NewVersion
 * of Masterminds/semver 3.4, version.go).
 *
 * @param major an unsigned number, as minor and patch are
 * @param prerelease empty for a release
 * @param metadata empty when there is none
 * @param original the text as it was given
 */
public record SemanticVersion(
    long major, long minor, long patch, String prerelease, String metadata, String original)
    implements Comparable<SemanticVersion> {

  /** The version Go's zero value prints as. */
  public static final SemanticVersion ZERO = new SemanticVersion(0, 0, 0, "", "", "");

  /**
   * Reads a version.
   *
   * @throws FunctionException with upstream's message when it is none
   */
  public static SemanticVersion parse(String text) {
    VersionScanner scanner = new VersionScanner(text, 0);
    VersionScanner.Parts parts = scanner.version();
    if (parts == null || parts.end() != text.length()) {
      throw new FunctionException("invalid semantic version");
    }
    long major = segment(parts.major());
    long minor = segment(parts.minor());
    long patch = segment(parts.patch());
    checkPrerelease(parts.prerelease());
    return new SemanticVersion(major, minor, patch, parts.prerelease(), parts.metadata(), text);
  }

  /** As {@link #parse}, but {@code null} for what is no version. */
  static @Nullable SemanticVersion find(String text) {
    try {
      return parse(text);
    } catch (FunctionException e) {
      return null;
    }
  }

  private static long segment(String digits) {
    if (digits.isEmpty()) {
      return 0;
    }
    Long value = unsigned(digits);
    if (value == null) {
      throw new FunctionException(
          "error parsing version segment: strconv.ParseUint: parsing "
              + GoFormat.quote(digits)
              + ": value out of range");
    }
    return value;
  }

  private static @Nullable Long unsigned(String digits) {
    if (digits.isEmpty() || !isDigits(digits)) {
      return null;
    }
    if (digits.length() < 19) {
      return Long.parseLong(digits);
    }
    try {
      return Long.parseUnsignedLong(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static void checkPrerelease(String prerelease) {
    for (String part : prerelease.split("\\.", -1)) {
      if (part.length() > 1 && part.charAt(0) == '0' && isDigits(part)) {
        throw new FunctionException("version segment starts with 0");
      }
    }
  }

  /** Precedence; metadata does not count. */
  @Override
  public int compareTo(SemanticVersion other) {
    int byNumbers = Long.compareUnsigned(major, other.major);
    byNumbers = byNumbers != 0 ? byNumbers : Long.compareUnsigned(minor, other.minor);
    byNumbers = byNumbers != 0 ? byNumbers : Long.compareUnsigned(patch, other.patch);
    if (byNumbers != 0) {
      return byNumbers;
    }
    if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
      return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
    }
    return comparePrereleases(prerelease, other.prerelease);
  }

  static int comparePrereleases(String left, String right) {
    String[] lefts = left.split("\\.", -1);
    String[] rights = right.split("\\.", -1);
    for (int i = 0; i < Math.max(lefts.length, rights.length); i++) {
      String l = i < lefts.length ? lefts[i] : "";
      String r = i < rights.length ? rights[i] : "";
      int difference = compareParts(l, r);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** Nothing before numbers before words. */
  private static int compareParts(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? -1 : 1;
    }
    Long leftNumber = unsigned(left);
    Long rightNumber = unsigned(right);
    if (leftNumber == null && rightNumber == null) {
      return GoStrings.compare(left, right) > 0 ? 1 : -1;
    }
    if (leftNumber == null || rightNumber == null) {
      return leftNumber == null ? 1 : -1;
    }
    return Long.compareUnsigned(leftNumber, rightNumber) > 0 ? 1 : -1;
  }

  /** The next patch, or this release when this is a prerelease of it. */
  public SemanticVersion nextPatch() {
    return bumped(major, minor, prerelease.isEmpty() ? patch + 1 : patch);
  }

  public SemanticVersion nextMinor() {
    return bumped(major, minor + 1, 0);
  }

  public SemanticVersion nextMajor() {
    return bumped(major + 1, 0, 0);
  }

  private SemanticVersion bumped(long newMajor, long newMinor, long newPatch) {
    SemanticVersion bare = new SemanticVersion(newMajor, newMinor, newPatch, "", "", "");
    String prefix = original.startsWith("v") ? "v" : "";
    return new SemanticVersion(newMajor, newMinor, newPatch, "", "", prefix + bare);
  }

  /** The full form without a leading v. */
  @Override
  public String toString() {
    return Long.toUnsignedString(major)
        + '.'
        + Long.toUnsignedString(minor)
        + '.'
        + Long.toUnsignedString(patch)
        + (prerelease.isEmpty() ? "" : '-' + prerelease)
        + (metadata.isEmpty() ? "" : '+' + metadata);
  }
}
