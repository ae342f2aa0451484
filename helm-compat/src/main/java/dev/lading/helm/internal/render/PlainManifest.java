package dev.lading.helm.internal.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a document of the plainest YAML there is, line by line and without a tree:
 * block mappings and sequences of short plain keys, scalars and flow collections on one line, block
 * scalars. Whatever it does not know for sure, be it rare or wrong, it leaves to the YAML parser:
 * it answers only when that would find no fault in the whole document.
 */
final class PlainManifest {

  private static final int MAX_LENGTH = 1 << 20;
  private static final int MAX_DEPTH = 40;

  private final String text;
  private final char[] chars;

  /** The columns of the open collections, negative (and one less) for sequences. */
  private final int[] open = new int[MAX_DEPTH];

  private int depth;
  private boolean started;

  /** Whether the innermost mapping's last key has no value yet. */
  private boolean pending;

  /** The keys of the first two levels the lines are under. */
  private String first = "";

  private String second = "";

  private final String[] found = {"", "", ""};
  private final boolean[] met = new boolean[2];
  private final Map<String, String> annotations = new LinkedHashMap<>();

  private PlainManifest(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  /** Thrown where a line is not of the plain kind. */
  private static final class UnusualException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusualException() {
      super(null, null, false, false);
    }
  }

  /** The head of a document, or null when only the parser can tell. */
  static @Nullable ManifestHead head(String document) {
    if (document.length() > MAX_LENGTH) {
      return null;
    }
    PlainManifest manifest = new PlainManifest(document);
    try {
      manifest.read();
    } catch (UnusualException unusual) {
      return null;
    }
    return manifest.depth == 0
        ? null
        : new ManifestHead(
            manifest.found[0], manifest.found[1], manifest.found[2], manifest.annotations);
  }

  private void read() {
    require(PlainText.isOrdinary(chars));
    int at = 0;
    while (at < chars.length) {
      int end = lineEnd(at);
      int start = behindSpaces(at, end);
      boolean blank = start == end || chars[start] == '#';
      at = blank ? end + 1 : line(start - at, start, end);
    }
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? chars.length : end;
  }

  private int behindSpaces(int from, int end) {
    int at = from;
    while (at < end && chars[at] == ' ') {
      at++;
    }
    return at;
  }

  private static void require(boolean plain) {
    if (!plain) {
      throw new UnusualException();
    }
  }

  // --- structure ---

  /** A line with content from a column on; answers where the next one starts. */
  private int line(int column, int start, int lineEnd) {
    int end = lineEnd;
    while (chars[end - 1] == ' ') {
      end--;
    }
    int at = start;
    int indent = column;
    boolean dash = isDash(at, end);
    enter(indent, dash);
    while (dash) {
      int item = behindSpaces(at + 1, end);
      require(item < end);
      indent += item - at;
      at = item;
      dash = isDash(at, end);
      if (dash) {
        push(-indent - 1);
      } else if (PlainText.keyEnd(chars, at, end) > 0) {
        push(indent);
      } else {
        return scalar(at, end, lineEnd, indent - 1, "");
      }
    }
    return entry(indent, at, end, lineEnd);
  }

  private boolean isDash(int at, int end) {
    return chars[at] == '-' && at + 1 < end && chars[at + 1] == ' ';
  }

  /** Goes to the collection a line belongs to, which may begin here. */
  private void enter(int indent, boolean dash) {
    while (depth > 0 && columnOf(open[depth - 1]) > indent) {
      depth--;
      pending = false;
    }
    if (depth > 0 && open[depth - 1] == -indent - 1 && !dash) {
      depth--; // the end of a sequence in the column of its key
    }
    int top = depth == 0 ? Integer.MIN_VALUE : open[depth - 1];
    if (top == (dash ? -indent - 1 : indent)) {
      return;
    }
    boolean begins = started ? pending && (dash || indent > columnOf(top)) : !dash;
    require(begins && !(dash && holdsMapping()));
    started = true;
    push(dash ? -indent - 1 : indent);
  }

  /** Whether the last key has a mapping: metadata, or its annotations. */
  private boolean holdsMapping() {
    return first.equals("metadata") && (depth == 1 || (depth == 2 && second.equals("annotations")));
  }

  private static int columnOf(int collection) {
    return collection < 0 ? -collection - 1 : collection;
  }

  private void push(int collection) {
    require(depth < MAX_DEPTH);
    open[depth++] = collection;
    pending = false;
  }

  // --- entries ---

  /** A key with its value; answers where the next line starts. */
  private int entry(int indent, int at, int end, int lineEnd) {
    int colon = PlainText.keyEnd(chars, at, end);
    require(colon > 0 && open[depth - 1] == indent);
    String key = depth <= 3 ? text.substring(at, colon) : "";
    remember(key);
    int value = behindSpaces(colon + 1, end);
    pending = value >= end;
    if (pending || chars[value] == '#') {
      require(!isText(key));
      pending = true;
      return lineEnd + 1;
    }
    return scalar(value, end, lineEnd, indent, key);
  }

  // --- the head ---

  private void remember(String key) {
    if (depth == 1) {
      first = key;
      second = "";
      require(isOrUnlike(key, "apiVersion", "kind", "metadata"));
      require(!key.equals("metadata") || once(0));
    } else if (depth == 2 && first.equals("metadata")) {
      second = key;
      require(isOrUnlike(key, "name", "annotations"));
      require(!key.equals("annotations") || once(1));
    }
  }

  /** False from the second time on: which of two counts is for the parser to say. */
  private boolean once(int mapping) {
    boolean fresh = !met[mapping];
    met[mapping] = true;
    return fresh;
  }

  /** Fields match whatever their case: one that differs only in that is for the parser. */
  private static boolean isOrUnlike(String key, String... names) {
    for (String name : names) {
      if (key.equalsIgnoreCase(name) && !key.equals(name)) {
        return false;
      }
    }
    return true;
  }

  /** Where in the head the current key is, or -1. */
  private int place(String key) {
    if (depth == 1) {
      return key.equals("apiVersion") ? 0 : key.equals("kind") ? 1 : -1;
    }
    return depth == 2 && first.equals("metadata") && key.equals("name") ? 2 : -1;
  }

  private boolean isAnnotation() {
    return depth == 3 && first.equals("metadata") && second.equals("annotations");
  }

  /** Whether the current key has to have a text. */
  private boolean isText(String key) {
    return place(key) >= 0 || isAnnotation();
  }

  /** Whether a value is that of a key of the first two levels. */
  private boolean isCurrent(String key) {
    return depth == 1 ? key.equals(first) : depth == 2 && key.equals(second);
  }

  private void take(String key, String value) {
    int place = place(key);
    if (place >= 0) {
      require(found[place].isEmpty());
      found[place] = value;
    } else if (isAnnotation()) {
      require(annotations.put(key, value) == null);
    } else {
      require(!(isCurrent(key) && holdsMapping()));
    }
  }

  // --- scalars ---

  private int scalar(int from, int end, int lineEnd, int indent, String key) {
    pending = false;
    char c = chars[from];
    if (c == '|' || c == '>') {
      require(!isText(key));
      take(key, "");
      return blockScalar(from, end, lineEnd, indent);
    }
    if (c == '"' || c == '\'') {
      boolean escapes = c == '"' && hasBackslash(from, end);
      require(PlainText.quoteEnd(chars, from, end) == end && !(escapes && isText(key)));
      take(key, escapes ? "" : text.substring(from + 1, end - 1));
    } else if (c == '{' || c == '[') {
      require(!isText(key) && new PlainFlow(chars, end).isWhole(from));
      take(key, "");
    } else {
      requirePlain(from, end);
      String value = depth <= 3 ? text.substring(from, end) : "";
      require(!isText(key) || (PlainText.isLetter(c) && !PlainText.isWord(chars, from, end)));
      take(key, value);
    }
    return lineEnd + 1;
  }

  private boolean hasBackslash(int from, int to) {
    int at = from;
    while (at < to && chars[at] != '\\') {
      at++;
    }
    return at < to;
  }

  /** A plain scalar that starts usually and holds no indicator. */
  private void requirePlain(int from, int end) {
    char c = chars[from];
    boolean dash = c == '-' && from + 1 < end && chars[from + 1] != ' ';
    require(
        PlainText.isLetter(c)
            || (c >= '.' && c <= '9')
            || c == '_'
            || c == '$'
            || c == '('
            || dash);
    for (int i = from + 1; i < end; i++) {
      char next = chars[i];
      require(next != '#' || chars[i - 1] != ' ');
      require(next != ':' || (i + 1 < end && chars[i + 1] != ' '));
    }
  }

  /** Goes behind a block scalar whose lines are deeper than the collection it is in. */
  private int blockScalar(int from, int end, int lineEnd, int indent) {
    require(end == from + 1 || (end == from + 2 && "+-".indexOf(chars[from + 1]) >= 0));
    int at = lineEnd + 1;
    int content = -1;
    while (at < chars.length) {
      int next = lineEnd(at);
      int start = behindSpaces(at, next);
      if (start < next) {
        int column = start - at;
        if (column <= indent) {
          return at;
        }
        content = content < 0 ? column : content;
        require(column >= content);
      } else {
        require(content >= 0 || start == at);
      }
      at = next + 1;
    }
    return at;
  }
}
