package dev.lading.model.io;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plain tree. Unknown fields are kept; a value of the wrong shape ends the reading.
 *
 * <p>Errors are {@link IllegalArgumentException}s that name the field path; values are not quoted,
 * since they may be secret.
 */
public class TreeObjectReader implements ObjectReader {

  private final Deque<Iterator<?>> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();
  private @Nullable Object current;

  /** A reader placed on {@code tree}. */
  public TreeObjectReader(@Nullable Object tree) {
    this.current = tree;
  }

  @Override
  public void beginObject() {
    open.push(expect(Map.class, "an object").entrySet().iterator());
    path.push("");
  }

  @Override
  public @Nullable String nextField() {
    Iterator<?> members = open.getFirst();
    while (members.hasNext()) {
      Map.Entry<?, ?> member = (Map.Entry<?, ?>) members.next();
      current = member.getValue();
      if (current != null) {
        return rename(String.valueOf(member.getKey()));
      }
    }
    return null;
  }

  private String rename(String name) {
    path.pop();
    path.push(name);
    return name;
  }

  @Override
  public void endObject() {
    leave();
  }

  @Override
  public void beginList() {
    open.push(expect(List.class, "a list").iterator());
    path.push("[]");
  }

  @Override
  public boolean nextElement() {
    Iterator<?> elements = open.getFirst();
    if (!elements.hasNext()) {
      return false;
    }
    current = elements.next();
    return true;
  }

  @Override
  public void endList() {
    leave();
  }

  private void leave() {
    open.pop();
    path.pop();
  }

  @Override
  public String text() {
    return expect(String.class, "a string");
  }

  @Override
  public int int32() {
    long value = int64();
    if (value != (int) value) {
      throw problem("a 32-bit integer");
    }
    return (int) value;
  }

  @Override
  public long int64() {
    if (current instanceof Integer || current instanceof Long) {
      return ((Number) current).longValue();
    }
    throw problem("an integer");
  }

  @Override
  public double decimal() {
    return expect(Number.class, "a number").doubleValue();
  }

  @Override
  public boolean bool() {
    return expect(Boolean.class, "a boolean");
  }

  @Override
  public Map<String, String> stringMap() {
    Map<String, String> map = new LinkedHashMap<>();
    beginObject();
    for (String name = nextField(); name != null; name = nextField()) {
      map.put(name, text());
    }
    endObject();
    return map;
  }

  @Override
  public List<String> stringList() {
    List<String> list = new ArrayList<>();
    beginList();
    while (nextElement()) {
      list.add(text());
    }
    endList();
    return list;
  }

  @Override
  public @Nullable Object tree() {
    return Trees.copyOf(current);
  }

  @Override
  public Token peek() {
    if (current == null) {
      return Token.NULL;
    }
    if (current instanceof Map) {
      return Token.OBJECT;
    }
    if (current instanceof List) {
      return Token.LIST;
    }
    return current instanceof String ? Token.TEXT : peekScalar();
  }

  private Token peekScalar() {
    if (current instanceof Boolean) {
      return Token.BOOL;
    }
    boolean whole =
        current instanceof Integer || current instanceof Long || current instanceof BigInteger;
    return whole ? Token.INTEGER : Token.DECIMAL;
  }

  @Override
  public void invalid(String text, String expected) {
    throw problem(expected);
  }

  @Override
  public @Nullable Object unknownField(String name, List<String> known) {
    return tree();
  }

  private <T> T expect(Class<T> type, String expected) {
    if (!type.isInstance(current)) {
      throw problem(expected);
    }
    return type.cast(current);
  }

  private IllegalArgumentException problem(String expected) {
    return new IllegalArgumentException("at " + where() + ": expected " + expected);
  }

  private String where() {
    StringBuilder text = new StringBuilder();
    path.descendingIterator()
        .forEachRemaining(
            segment ->
                text.append(text.isEmpty() || segment.equals("[]") ? "" : ".").append(segment));
    return text.isEmpty() ? "the top" : text.toString();
  }
}
