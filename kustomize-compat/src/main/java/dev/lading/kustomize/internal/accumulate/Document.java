package dev.lading.kustomize.internal.accumulate;

import java.util.ArrayList;
import java.util.List;

/**
 * One document of a file.
 *
 * @param text its text
 * @param line the line it starts at, from 1
 */
record Document(String text, int line) {

  /** Cuts a text at lines that start with three dashes, which only a comment may follow. */
  static List<Document> split(String text) {
    List<Document> documents = new ArrayList<>();
    int start = 0;
    int line = 1;
    int search = 0;
    for (int at = text.indexOf("\n---", search); at >= 0; at = text.indexOf("\n---", search)) {
      int end = text.indexOf('\n', at + 1);
      if (end < 0) {
        break;
      }
      checkSeparator(text.substring(at + 4, end).strip());
      String document = text.substring(start, at);
      documents.add(new Document(document + "\n", line));
      line += lines(document) + 2;
      start = end + 1;
      search = start;
    }
    if (!text.isEmpty()) {
      documents.add(new Document(text.substring(start), line));
    }
    return documents;
  }

  private static int lines(String text) {
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static void checkSeparator(String rest) {
    if (!rest.isEmpty() && rest.charAt(0) != '#') {
      throw Failures.of(
          "yaml-separator",
          "invalid document separator: ---" + rest,
          "put what follows the dashes on a line of its own");
    }
  }
}
