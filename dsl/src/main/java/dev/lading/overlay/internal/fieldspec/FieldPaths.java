package dev.lading.overlay.internal.fieldspec;

import java.util.ArrayList;
import java.util.List;

/** Splits the paths that name fields (kyaml {@code utils/pathsplitter.go}). */
public final class FieldPaths {

  private FieldPaths() {}

  /** The segments between delimiters; a backslash before one keeps it, a leading one is dropped. */
  public static List<String> split(String path, char delimiter) {
    List<String> segments = new ArrayList<>();
    int start = path.length() > 1 && path.charAt(0) == delimiter ? 1 : 0;
    StringBuilder segment = new StringBuilder();
    for (int i = start; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c != delimiter) {
        segment.append(c);
      } else if (segment.length() > 0 && segment.charAt(segment.length() - 1) == '\\') {
        segment.setCharAt(segment.length() - 1, delimiter);
      } else {
        segments.add(segment.toString());
        segment.setLength(0);
      }
    }
    segments.add(segment.toString());
    return segments;
  }

  /**
   * The segments between dots, where brackets keep dots: {@code [name=a.b]} as it is, {@code [a.b]}
   * without the brackets.
   */
  public static List<String> splitDotted(String path) {
    List<String> parts = split(path, '.');
    List<String> segments = new ArrayList<>(parts.size());
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (!part.startsWith("[") || part.endsWith("]")) {
        segments.add(part);
        continue;
      }
      StringBuilder bracketed = new StringBuilder(part);
      while (i < parts.size() - 1) {
        i++;
        bracketed.append('.').append(parts.get(i));
        if (parts.get(i).endsWith("]")) {
          break;
        }
      }
      segments.add(bracketed.indexOf("=") >= 0 ? bracketed.toString() : unbracketed(bracketed));
    }
    return segments;
  }

  private static String unbracketed(CharSequence text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBracket(text.charAt(start))) {
      start++;
    }
    while (end > start && isBracket(text.charAt(end - 1))) {
      end--;
    }
    return text.subSequence(start, end).toString();
  }

  private static boolean isBracket(char c) {
    return c == '[' || c == ']';
  }
}
