package dev.lading.patch.internal.tree;

import dev.lading.yaml.YamlLimits;

/**
 * What becomes of a folded block in kustomize, which writes it and reads it back: go-yaml v3 adds a
 * line break wherever a line ends, deciding by the start of the text whether that is needed.
 */
final class FoldedText {

  private FoldedText() {}

  static String reread(Node node) {
    String text = node.text();
    if (text.indexOf('\n') < 0 || text.endsWith(" ")) {
      return text;
    }
    Node read = NodeReader.firstDocument(write(text), YamlLimits.defaults());
    return read == null || read.content().isEmpty() ? text : read.content().get(0).text();
  }

  private static String write(String text) {
    StringBuilder out = new StringBuilder("- >");
    char first = text.charAt(0);
    out.append(first == ' ' || first == '\n' ? "2" : "").append(chomping(text)).append('\n');
    boolean adds = addsBreaks(text);
    boolean breaks = true;
    boolean leading = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append(!breaks && !leading && adds ? "\n" : "").append('\n');
        breaks = true;
      } else {
        if (breaks) {
          out.append("  ");
          leading = c == ' ' || c == '\t';
        }
        out.append(c);
        breaks = false;
      }
    }
    return breaks ? out.toString() : out.append('\n').toString();
  }

  private static String chomping(String text) {
    if (!text.endsWith("\n")) {
      return "-";
    }
    return text.length() == 1 || text.endsWith("\n\n") ? "+" : "";
  }

  private static boolean addsBreaks(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == '\n') {
      i++;
    }
    return i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != '\t';
  }
}
