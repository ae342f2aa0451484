package dev.lading.yaml.internal.event;

import java.util.Random;

/** Makes up texts: well-formed ones with all kinds of nodes, and damaged ones. */
final class YamlTexts {

  private static final String[] WORDS = {
    "a",
    "name",
    "b c",
    "x:y",
    "-1",
    "http://h/p?q=1#f",
    "a'b",
    "true",
    "~",
    "\u00e9",
    "1.5",
    "a-b",
    "image: ",
    "don't",
    "x,y",
    "#no",
    "\uD83D\uDE00",
    "a  b",
    "*",
    "%p",
    "@at",
    "k8s.io/a"
  };
  private static final String[] PLAIN = {"a", "bc", "d e", "f-g", "h:i", "1", "true", "k8s.io/j"};
  private static final String ODD = " \t\n\r:-?[]{},#&*!|>'\"%@`\\~x0\u0085\u2028\uFEFF";

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int anchors;

  YamlTexts(long seed) {
    random = new Random(seed);
  }

  /** A well-formed text of one or more documents. */
  String next() {
    out.setLength(0);
    anchors = 0;
    int documents = 1 + random.nextInt(3);
    for (int i = 0; i < documents; i++) {
      if (i > 0 || chance(4)) {
        out.append("---").append(chance(3) ? " # start" : "").append('\n');
      }
      anchors = 0;
      comment(0);
      blockNode(0, 4);
      if (chance(8)) {
        out.append("...\n");
      }
    }
    return out.toString();
  }

  /** A text with a few characters deleted, doubled, replaced or put in. */
  String damage(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int times = 1 + random.nextInt(3); times > 0 && damaged.length() > 0; times--) {
      int at = random.nextInt(damaged.length());
      char odd = ODD.charAt(random.nextInt(ODD.length()));
      switch (random.nextInt(4)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, damaged.charAt(at));
        case 2 -> damaged.insert(at, odd);
        default -> damaged.setCharAt(at, odd);
      }
    }
    return damaged.toString();
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private void indent(int columns) {
    out.append(" ".repeat(columns));
  }

  private void comment(int columns) {
    if (chance(6)) {
      indent(random.nextInt(columns + 3));
      out.append("# ").append(pick(WORDS)).append('\n');
    }
    if (chance(8)) {
      out.append(chance(2) ? "\n" : "  \n");
    }
  }

  /** A mapping or sequence, each entry in a line of its own. */
  private void blockNode(int column, int depth) {
    int entries = 1 + random.nextInt(4);
    boolean sequence = chance(3);
    for (int i = 0; i < entries; i++) {
      comment(column);
      indent(column);
      if (sequence) {
        out.append("-").append(" ".repeat(1 + random.nextInt(2)));
      } else {
        key(i);
      }
      value(column, depth - 1, sequence);
    }
  }

  private void key(int number) {
    switch (random.nextInt(8)) {
      case 0 -> quoted('\'', pick(WORDS) + number);
      case 1 -> quoted('"', pick(WORDS) + number);
      default -> out.append(pick(PLAIN)).append(number);
    }
    out.append(chance(6) ? " :" : ":").append(chance(6) ? "  " : " ");
  }

  private void value(int column, int depth, boolean inSequence) {
    properties();
    int kind = depth <= 0 ? random.nextInt(6) : random.nextInt(9);
    if (kind > 5) {
      out.append('\n');
      blockNode(column + (inSequence || chance(2) ? 2 : 1 + random.nextInt(4)), depth);
      return;
    }
    if (kind == 4) {
      blockScalar(column);
      return;
    }
    if (kind == 5) {
      flowNode(2);
    } else {
      scalar(column + 1);
    }
    out.append(chance(8) ? " # end" : "").append('\n');
  }

  private void properties() {
    if (chance(12)) {
      out.append("&x").append(anchors++).append(' ');
    }
    if (chance(14)) {
      out.append(chance(2) ? "!!str " : "!mine ");
    }
  }

  private void scalar(int column) {
    switch (random.nextInt(6)) {
      case 0 -> quoted('\'', pick(WORDS));
      case 1 -> quoted('"', pick(WORDS));
      case 2 -> {
        out.append('"').append(pick(PLAIN)).append(chance(2) ? "\\n\\\n" : "\n");
        indent(column);
        out.append(pick(PLAIN)).append("\"");
      }
      case 3 -> {
        out.append(pick(PLAIN)).append(chance(2) ? "\n\n" : " \n");
        indent(column);
        out.append(pick(PLAIN));
      }
      default -> out.append(pick(PLAIN));
    }
  }

  private void quoted(char quote, String text) {
    String inside = quote == '\'' ? text.replace("'", "''") : text.replace("\"", "\\\"");
    out.append(quote).append(inside).append(quote);
  }

  private void blockScalar(int column) {
    out.append(chance(2) ? '|' : '>').append(pick(new String[] {"", "-", "+", "2", "2-"}));
    out.append(chance(5) ? " # text\n" : "\n");
    int lines = random.nextInt(4);
    for (int i = 0; i < lines; i++) {
      indent(column + 2);
      out.append(i > 0 && chance(4) ? "  " : "").append(pick(WORDS)).append('\n');
      if (chance(5)) {
        out.append('\n');
      }
    }
  }

  private void flowNode(int depth) {
    boolean sequence = chance(2);
    out.append(sequence ? '[' : '{');
    int entries = random.nextInt(4);
    for (int i = 0; i < entries; i++) {
      out.append(i == 0 ? "" : ",").append(chance(2) ? " " : "");
      if (!sequence) {
        out.append(chance(3) ? "\"k" + i + "\"" : "k" + i).append(": ");
      }
      if (depth > 0 && chance(4)) {
        flowNode(depth - 1);
      } else if (chance(3)) {
        quoted(chance(2) ? '"' : '\'', pick(WORDS));
      } else {
        out.append(pick(PLAIN).replace(':', '-'));
      }
    }
    out.append(sequence ? ']' : '}');
  }
}
