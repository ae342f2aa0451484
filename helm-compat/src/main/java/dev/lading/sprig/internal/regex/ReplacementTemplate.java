package dev.lading.sprig.internal.regex;

import com.google.re2j.Matcher;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** References to groups in a replacement (Regexp.Expand and extract of regexp.go). */
final class ReplacementTemplate {
  private static final int MAX_GROUP = 100_000_000;

  private ReplacementTemplate() {}

  private record Reference(String name, int end) {}

  static void expand(
      String template, List<String> groupNames, Matcher matcher, String text, StringBuilder out) {
    int position = 0;
    int dollar = template.indexOf('$');
    while (dollar >= 0) {
      out.append(template, position, dollar);
      position = dollar + 1;
      if (template.startsWith("$", position)) {
        out.append('$');
        position++;
      } else {
        Reference reference = referenceAt(template, position);
        if (reference == null) {
          out.append('$');
        } else {
          appendGroup(reference.name, groupNames, matcher, text, out);
          position = reference.end;
        }
      }
      dollar = template.indexOf('$', position);
    }
    out.append(template, position, template.length());
  }

  /** A name behind a dollar sign, the longest there is; {@code null} when it is malformed. */
  private static @Nullable Reference referenceAt(String template, int dollarEnd) {
    boolean brace = template.startsWith("{", dollarEnd);
    int start = brace ? dollarEnd + 1 : dollarEnd;
    int end = start;
    while (end < template.length() && isNamePart(template.codePointAt(end))) {
      end += Character.charCount(template.codePointAt(end));
    }
    if (end == start || (brace && !template.startsWith("}", end))) {
      return null;
    }
    return new Reference(template.substring(start, end), brace ? end + 1 : end);
  }

  private static boolean isNamePart(int rune) {
    return Character.isLetter(rune) || Character.isDigit(rune) || rune == '_';
  }

  private static void appendGroup(
      String name, List<String> groupNames, Matcher matcher, String text, StringBuilder out) {
    int number = groupNumber(name);
    for (int i = 0; i <= matcher.groupCount(); i++) {
      boolean meant = number >= 0 ? i == number : i > 0 && name.equals(groupNames.get(i));
      if (meant && matcher.start(i) >= 0) {
        out.append(text, matcher.start(i), matcher.end(i));
        return;
      }
    }
  }

  private static int groupNumber(String name) {
    if (name.charAt(0) == '0' && name.length() > 1) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9' || number >= MAX_GROUP) {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
