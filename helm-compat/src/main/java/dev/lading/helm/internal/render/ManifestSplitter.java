package dev.lading.helm.internal.render;

import dev.lading.helm.internal.text.GoText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits rendered text into documents where Helm's {@code (?:^|\s*\n)---\s*} does (upstream: {@code
 * pkg/release/v1/util/manifest.go}), in one pass and without regular expressions.
 */
final class ManifestSplitter {

  private static final String LINE = "\n---";

  private ManifestSplitter() {}

  /** The documents, without white space around them. */
  static List<String> split(String stream) {
    String text = GoText.trimSpace(stream);
    List<String> documents = new ArrayList<>();
    int start = text.startsWith("---") ? afterSpace(text, 3) : 0;
    for (int at = text.indexOf(LINE, start); at >= 0; at = text.indexOf(LINE, start)) {
      add(documents, text, start, at);
      start = afterSpace(text, at + LINE.length());
    }
    add(documents, text, start, text.length());
    return documents;
  }

  private static void add(List<String> documents, String text, int start, int end) {
    int last = end;
    while (last > start && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      documents.add(GoText.trimSpace(text.substring(start, last)));
    }
  }

  private static int afterSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
}
