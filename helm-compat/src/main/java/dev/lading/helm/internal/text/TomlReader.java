package dev.lading.helm.internal.text;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.value.GoInteger;
import dev.lading.gotemplate.value.GoList;
import dev.lading.gotemplate.value.GoType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads TOML 1.0 into maps as BurntSushi/toml does: integers are int64, lists of tables are typed,
 * dates stay as written. Failures begin {@code toml: line N}, as upstream's do.
 */
public final class TomlReader {

  private static final int MAX_DEPTH = 200;
  private static final GoType TABLES = GoType.sliceOf(GoType.DICT);

  private final String text;
  private final Map<String, @Nullable Object> root = new LinkedHashMap<>();
  private final Set<String> defined = new HashSet<>();
  private int position;
  private String lastKey = "";
  private String tablePath = "";

  private TomlReader(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  /**
   * The table a text holds.
   *
   * @throws FormatException when it is no TOML
   */
  public static Map<String, @Nullable Object> read(String text) {
    TomlReader reader = new TomlReader(text);
    reader.document();
    reader.typeTables(reader.root, 0);
    return reader.root;
  }

  private void document() {
    Map<String, @Nullable Object> table = root;
    for (skipLines(); position < text.length(); skipLines()) {
      if (text.charAt(position) == '[') {
        table = header();
      } else {
        keyValue(table, tablePath, 0);
      }
      skipBlanks();
      if (position < text.length() && peek() != '\n' && peek() != '#') {
        throw error(
            "expected a top-level item to end with a newline, comment, or EOF, but got "
                + quoted()
                + " instead");
      }
    }
  }

  private Map<String, @Nullable Object> header() {
    boolean array = text.startsWith("[[", position);
    position += array ? 2 : 1;
    List<String> path = key("table");
    expect(array ? "]]" : "]");
    Map<String, @Nullable Object> parent = descend(root, path.subList(0, path.size() - 1));
    String name = path.get(path.size() - 1);
    tablePath = String.join("\u0000", path);
    lastKey = String.join(".", path);
    Object existing = parent.get(name);
    if (array) {
      return appendTable(parent, name, existing);
    }
    if (!defined.add(tablePath) || existing != null && !(existing instanceof Map)) {
      throw error("Key '" + lastKey + "' has already been defined.");
    }
    return tableAt(parent, name);
  }

  @SuppressWarnings("unchecked") // lists of tables are made here only
  private Map<String, @Nullable Object> appendTable(
      Map<String, @Nullable Object> parent, String name, @Nullable Object existing) {
    if (existing != null && !(existing instanceof TableList)) {
      throw error("Key '" + name + "' was already created and cannot be used as an array.");
    }
    TableList list = existing == null ? new TableList() : (TableList) existing;
    Map<String, @Nullable Object> table = new LinkedHashMap<>();
    list.add(table);
    parent.put(name, list);
    tablePath = tablePath + "\u0000" + list.size();
    return table;
  }

  /** A list made by {@code [[headers]]}. */
  private static final class TableList extends ArrayList<@Nullable Object> {
    private static final long serialVersionUID = 1L;
  }

  @SuppressWarnings("unchecked") // tables are maps of Go values
  private Map<String, @Nullable Object> tableAt(Map<String, @Nullable Object> in, String name) {
    Object value = in.get(name);
    if (value instanceof TableList list) {
      value = list.get(list.size() - 1);
    }
    if (value instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    if (value != null) {
      throw error("Key '" + name + "' was already created as a hash.");
    }
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    in.put(name, made);
    return made;
  }

  private Map<String, @Nullable Object> descend(
      Map<String, @Nullable Object> start, List<String> path) {
    Map<String, @Nullable Object> table = start;
    for (String name : path) {
      table = tableAt(table, name);
    }
    return table;
  }

  private void keyValue(Map<String, @Nullable Object> table, String prefix, int depth) {
    List<String> path = key("key");
    if (peek() != '=') {
      throw error(
          position >= text.length()
              ? "unexpected EOF; expected key separator '='"
              : "expected '.' or '=', but got " + quoted() + " instead");
    }
    position++;
    skipBlanks();
    lastKey =
        (prefix.isEmpty() ? "" : prefix.replace('\u0000', '.') + ".") + String.join(".", path);
    Map<String, @Nullable Object> target = descend(table, path.subList(0, path.size() - 1));
    String name = path.get(path.size() - 1);
    if (target.containsKey(name)) {
      throw error("Key '" + lastKey + "' has already been defined.");
    }
    target.put(name, value(depth));
  }

  private List<String> key(String what) {
    List<String> path = new ArrayList<>();
    do {
      skipBlanks();
      path.add(keyPart(what));
      skipBlanks();
    } while (take('.'));
    return path;
  }

  private String keyPart(String what) {
    char c = peek();
    if (c == '"' || c == '\'') {
      return string();
    }
    int start = position;
    while (position < text.length() && isBare(text.charAt(position))) {
      position++;
    }
    if (start == position) {
      boolean table = what.equals("table");
      throw error(
          table && c == ']'
              ? "unexpected end of table name (table names cannot be empty)"
              : c == '=' ? "unexpected '=': key name appears blank" : "unexpected " + quoted());
    }
    return text.substring(start, position);
  }

  private static boolean isBare(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  private Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw error("exceeds maximum array depth of " + MAX_DEPTH);
    }
    if (position >= text.length()) {
      throw error("unexpected EOF; expected value");
    }
    return switch (peek()) {
      case '"', '\'' -> string();
      case '[' -> array(depth);
      case '{' -> inlineTable(depth);
      default -> bareValue();
    };
  }

  private List<@Nullable Object> array(int depth) {
    position++;
    List<@Nullable Object> list = new ArrayList<>();
    for (skipLines(); !take(']'); skipLines()) {
      if (!list.isEmpty()) {
        requireComma("expected a comma (',') or array terminator (']'), but got ", "");
        skipLines();
        if (take(']')) {
          break;
        }
      }
      if (peek() == ',') {
        throw error("unexpected comma");
      }
      list.add(value(depth + 1));
    }
    return list;
  }

  private Map<String, @Nullable Object> inlineTable(int depth) {
    position++;
    Map<String, @Nullable Object> table = new LinkedHashMap<>();
    String outer = lastKey;
    skipLines();
    while (!take('}')) {
      if (!table.isEmpty()) {
        requireComma("expected a comma or an inline table terminator '}', but got ", " instead");
        skipLines();
        if (take('}')) {
          break;
        }
      }
      keyValue(table, outer, depth + 1);
      skipLines();
    }
    lastKey = outer;
    return table;
  }

  private void requireComma(String message, String end) {
    if (!take(',')) {
      throw error(message + (position >= text.length() ? "end of file" : quoted()) + end);
    }
  }

  private Object bareValue() {
    int start = position;
    while (position < text.length() && " \t\n,]}#".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    boolean dateThenTime =
        position - start == 10
            && text.startsWith(" ", position)
            && position + 3 < text.length()
            && text.charAt(position + 3) == ':';
    if (dateThenTime) {
      position++;
      while (position < text.length() && " \t\n,]}#".indexOf(text.charAt(position)) < 0) {
        position++;
      }
    }
    String word = text.substring(start, position);
    switch (word) {
      case "true" -> {
        return true;
      }
      case "false" -> {
        return false;
      }
      case "inf", "+inf" -> {
        return Double.POSITIVE_INFINITY;
      }
      case "-inf" -> {
        return Double.NEGATIVE_INFINITY;
      }
      case "nan", "+nan", "-nan" -> {
        return Double.NaN;
      }
      default -> {
        return number(word, start);
      }
    }
  }

  private Object number(String word, int start) {
    if (word.startsWith(".")) {
      throw error("floats must start with a digit, not '.'");
    }
    if (word.isEmpty()
        || word.startsWith("_")
        || Character.digit(word.charAt(word.length() > 1 ? 1 : 0), 10) < 0
            && Character.digit(word.charAt(0), 10) < 0) {
      position = start;
      throw error("expected value but found " + quoted() + " instead");
    }
    if (word.indexOf(':') > 0 || word.length() >= 10 && word.charAt(4) == '-') {
      return word;
    }
    String digits = word.replace("_", "");
    boolean prefixed = digits.length() > 2 && digits.charAt(0) == '0';
    char base = prefixed ? digits.charAt(1) : ' ';
    try {
      if (base == 'x' || base == 'o' || base == 'b') {
        return ofRadix(word, digits.substring(2), base);
      }
      return decimal(word, digits);
    } catch (NumberFormatException malformed) {
      throw error("Invalid float value: " + GoFormat.quote(word));
    }
  }

  private Object ofRadix(String word, String digits, char base) {
    int radix = base == 'x' ? 16 : base == 'o' ? 8 : 2;
    try {
      return GoInteger.int64(Long.parseLong(digits, radix));
    } catch (NumberFormatException malformed) {
      String name = radix == 16 ? "a hexadecimal" : radix == 8 ? "an octal" : "a binary";
      throw error("not " + name + " number: '" + word + "'");
    }
  }

  private Object decimal(String word, String digits) {
    boolean integer = digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '+');
    String wrong = wrongDigits(word);
    if (wrong != null) {
      throw error("Invalid " + (integer ? "integer " : "float ") + GoFormat.quote(word) + wrong);
    }
    if (!integer) {
      return Double.valueOf(digits);
    }
    try {
      return GoInteger.int64(Long.parseLong(digits));
    } catch (NumberFormatException tooLarge) {
      throw error(word + " is out of range for int64");
    }
  }

  /** What is wrong with the digits of a number, where Java would not mind. */
  private static @Nullable String wrongDigits(String word) {
    for (int i = word.indexOf('_'); i >= 0; i = word.indexOf('_', i + 1)) {
      if (!isDigit(word, i - 1) || !isDigit(word, i + 1)) {
        return ": underscores must be surrounded by digits";
      }
    }
    int point = word.indexOf('.');
    if (point >= 0 && !isDigit(word, point + 1)) {
      return ": '.' must be followed by one or more digits";
    }
    int first = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
    boolean leading = word.startsWith("0", first) && isDigit(word, first + 1);
    return leading ? ": cannot have leading zeroes" : null;
  }

  private static boolean isDigit(String word, int at) {
    return at >= 0 && at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9';
  }

  private String string() {
    char quote = peek();
    String triple = String.valueOf(quote).repeat(3);
    boolean multiline = text.startsWith(triple, position);
    position += multiline ? 3 : 1;
    if (multiline && peek() == '\n') {
      position++;
    }
    StringBuilder out = new StringBuilder();
    while (true) {
      if (position >= text.length()) {
        throw error("unexpected EOF; expected " + (quote == '"' ? "'\"'" : "\"'\""));
      }
      char c = text.charAt(position);
      if (c == quote && (!multiline || text.startsWith(triple, position))) {
        position += multiline ? 3 : 1;
        while (multiline && peek() == quote) {
          out.append(quote);
          position++;
        }
        return out.toString();
      }
      if (c == '\n' && !multiline) {
        throw error("strings cannot contain newlines");
      }
      position++;
      if (c == '\\' && quote == '"') {
        escape(out, multiline);
      } else {
        out.append(c);
      }
    }
  }

  private void escape(StringBuilder out, boolean multiline) {
    char c = peek();
    int known = "btnfre\"\\".indexOf(c);
    if (known >= 0) {
      position++;
      out.append("\b\t\n\f\r\u001b\"\\".charAt(known));
    } else if (c == 'u' || c == 'U' || c == 'x') {
      int length = c == 'u' ? 4 : c == 'U' ? 8 : 2;
      unicode(out, length);
    } else if (multiline && GoText.isSpace(c)) {
      while (position < text.length() && GoText.isSpace(peek())) {
        position++;
      }
    } else {
      throw error("invalid escape: '\\" + c + "'");
    }
  }

  private void unicode(StringBuilder out, int length) {
    int end = position + 1 + length;
    try {
      int rune = Integer.parseInt(text.substring(position + 1, end), 16);
      out.appendCodePoint(rune);
      position = end;
    } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
      throw error("expected hexadecimal digits after '\\" + peek() + "'");
    }
  }

  private void typeTables(Map<String, @Nullable Object> table, int depth) {
    table.replaceAll((key, value) -> typed(value, depth));
  }

  @SuppressWarnings("unchecked") // tables are maps of Go values
  private @Nullable Object typed(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      throw error("exceeds maximum table depth of " + MAX_DEPTH);
    }
    if (value instanceof Map<?, ?> map) {
      typeTables((Map<String, @Nullable Object>) map, depth + 1);
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> items = (List<@Nullable Object>) list;
      items.replaceAll(item -> typed(item, depth + 1));
      return value instanceof TableList ? GoList.of(TABLES, items) : items;
    }
    return value;
  }

  private boolean take(char wanted) {
    boolean found = position < text.length() && text.charAt(position) == wanted;
    position += found ? 1 : 0;
    return found;
  }

  private void expect(String wanted) {
    if (!text.startsWith(wanted, position)) {
      throw error("expected '.' or ']' to end table name, but got " + quoted() + " instead");
    }
    position += wanted.length();
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      position++;
    }
  }

  private void skipLines() {
    for (skipBlanks(); peek() == '\n' || peek() == '#'; skipBlanks()) {
      int end = peek() == '#' ? text.indexOf('\n', position) : position + 1;
      position = end < 0 ? text.length() : end;
    }
  }

  private String quoted() {
    String quoted =
        GoFormat.quote(
            position < text.length()
                ? text.substring(position, text.offsetByCodePoints(position, 1))
                : "");
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  private FormatException error(String message) {
    int line =
        1
            + (int)
                text.substring(0, Math.min(position, text.length()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
    String key = lastKey.isEmpty() ? "" : " (last key " + GoFormat.quote(lastKey) + ")";
    return new FormatException("toml: line " + line + key + ": " + message);
  }
}
