package dev.lading.sprig.internal.text;

/**
 * Shortening and wrapping of text by bytes, as goutils (stringutils.go, wordutils.go) does it: a
 * character may be cut in half, and is.
 */
public final class Wrapping {
  private Wrapping() {}

  /**
   * At most {@code width} bytes, the rest as three dots.
   *
   * @param width at least 4
   */
  public static String abbreviate(String text, int width) {
    return abbreviate(text, 0, width);
  }

  /** At most {@code width} bytes from around {@code offset}, dots at the ends that were cut. */
  public static String abbreviate(String text, int offset, int width) {
    String view = ByteText.view(text);
    return ByteText.ofView(abbreviateView(view, offset, width));
  }

  private static String abbreviateView(String view, int wanted, int width) {
    if (view.length() <= width) {
      return view;
    }
    int room = width - 3;
    int offset = Math.min(wanted, view.length());
    offset = view.length() - offset < room ? view.length() - room : offset;
    if (offset <= 4) {
      return view.substring(0, room) + "...";
    }
    if (width < 7) {
      return "";
    }
    if (offset + (long) room < view.length()) {
      return "..." + abbreviateView(view.substring(offset), 0, room);
    }
    return "..." + view.substring(view.length() - room);
  }

  /**
   * Lines of at most so many bytes, broken at spaces.
   *
   * @param width less than 1 counts as 1
   * @param newLine what goes between the lines; empty is a line feed
   * @param breakWords whether words longer than a line are broken
   */
  public static String wrap(String text, int width, String newLine, boolean breakWords) {
    String view = ByteText.view(text);
    String separator = newLine.isEmpty() ? "\n" : ByteText.view(newLine);
    int room = Math.max(width, 1);
    StringBuilder out = new StringBuilder(view.length() + view.length() / 8);
    int offset = 0;
    while (view.length() - offset > room) {
      offset = wrapLine(out, view, offset, room, separator, breakWords);
    }
    return ByteText.ofView(out.append(view, offset, view.length()).toString());
  }

  /** Writes one line and answers where the next one starts. */
  private static int wrapLine(
      StringBuilder out, String view, int offset, int room, String separator, boolean breakWords) {
    if (view.charAt(offset) == ' ') {
      return offset + 1;
    }
    int end = offset + room;
    int space = lastSpace(view, offset, end);
    if (space < 0 && breakWords) {
      out.append(view, offset, end).append(separator);
      return end;
    }
    if (space < 0) {
      space = view.indexOf(' ', end);
    }
    if (space < 0) {
      out.append(view, offset, view.length());
      return view.length();
    }
    out.append(view, offset, space).append(separator);
    return space + 1;
  }

  private static int lastSpace(String view, int from, int to) {
    for (int i = to; i >= from; i--) {
      if (view.charAt(i) == ' ') {
        return i;
      }
    }
    return -1;
  }
}
