package dev.lading.sprig.internal.semver;

import dev.lading.gotemplate.run.FunctionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of version constraints: alternatives by {@code ||}, each a list by blanks or commas of
 * comparisons, hyphen ranges written as {@code 1.2 - 1.4} (Masterminds/semver 3.4, constraints.go).
 *
 * <p>A prerelease fits only alternatives that mention a prerelease themselves. Immutable.
 */
public final class VersionConstraints {
  private final List<List<VersionConstraint>> alternatives;

  private VersionConstraints(List<List<VersionConstraint>> alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * Reads constraints.
   *
   * @throws FunctionException with upstream's message when they are malformed
   */
  public static VersionConstraints parse(String text) {
    String rewritten = rewriteRanges(text);
    List<List<VersionConstraint>> alternatives = new ArrayList<>();
    int start = 0;
    while (start <= rewritten.length()) {
      int bars = rewritten.indexOf("||", start);
      int end = bars < 0 ? rewritten.length() : bars;
      alternatives.add(parseAll(rewritten.substring(start, end)));
      start = bars < 0 ? rewritten.length() + 1 : end + 2;
    }
    return new VersionConstraints(alternatives);
  }

  public boolean matches(SemanticVersion version) {
    for (List<VersionConstraint> alternative : alternatives) {
      if (matchesAll(alternative, version)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesAll(List<VersionConstraint> all, SemanticVersion version) {
    boolean wantsPrerelease = false;
    for (VersionConstraint constraint : all) {
      wantsPrerelease = wantsPrerelease || constraint.mentionsPrerelease();
    }
    if (!version.prerelease().isEmpty() && !wantsPrerelease) {
      return false;
    }
    for (VersionConstraint constraint : all) {
      if (!constraint.matches(version)) {
        return false;
      }
    }
    return true;
  }

  /** Reads all of an alternative before any of its versions is looked at, as upstream does. */
  private static List<VersionConstraint> parseAll(String text) {
    List<VersionConstraint> all = new ArrayList<>();
    for (Comparison comparison : comparisons(text)) {
      all.add(VersionConstraint.of(comparison.operator, comparison.parts, comparison.text));
    }
    return all;
  }

  private record Comparison(
      VersionConstraint.Operator operator, VersionScanner.Parts parts, String text) {}

  private static List<Comparison> comparisons(String text) {
    List<Comparison> found = new ArrayList<>();
    int position = skipBlanks(text, 0);
    while (true) {
      VersionConstraint.Operator.Match operator = VersionConstraint.Operator.at(text, position);
      int start = skipBlanks(text, position + operator.length());
      VersionScanner.Parts parts = new VersionScanner(text, start).pattern();
      if (parts == null) {
        throw improper(text);
      }
      found.add(new Comparison(operator.operator(), parts, text.substring(start, parts.end())));
      position = skipBlanks(text, parts.end());
      if (position == text.length()) {
        return found;
      }
      if (text.charAt(position) == ',') {
        position = skipBlanks(text, position + 1);
      } else if (position == parts.end()) {
        throw improper(text);
      }
    }
  }

  private static FunctionException improper(String text) {
    return new FunctionException("improper constraint: " + text);
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }

  /** Turns each {@code a - b} into {@code >= a, <= b}, wherever in the text it stands. */
  private static String rewriteRanges(String text) {
    if (text.indexOf('-') < 0) {
      return text;
    }
    String result = text;
    for (int i = 0; i < text.length(); ) {
      Range range = rangeAt(text, i);
      if (range == null) {
        i++;
        continue;
      }
      String found = text.substring(i, range.end);
      int at = result.indexOf(found);
      String rewritten = ">= " + range.low + ", <= " + range.high + " ";
      result = result.substring(0, at) + rewritten + result.substring(at + found.length());
      i = range.end;
    }
    return result;
  }

  private record Range(String low, String high, int end) {}

  private static @Nullable Range rangeAt(String text, int from) {
    int low = skipBlanks(text, from);
    VersionScanner.Parts lowParts = new VersionScanner(text, low).pattern();
    if (lowParts == null) {
      return null;
    }
    int dash = skipBlanks(text, lowParts.end());
    boolean spaced = dash > lowParts.end() && text.startsWith("-", dash);
    int high = spaced ? skipBlanks(text, dash + 1) : 0;
    if (!spaced || high == dash + 1) {
      return null;
    }
    VersionScanner.Parts highParts = new VersionScanner(text, high).pattern();
    return highParts == null
        ? null
        : new Range(
            text.substring(low, lowParts.end()),
            text.substring(high, highParts.end()),
            skipBlanks(text, highParts.end()));
  }
}
