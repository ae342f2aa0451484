package dev.lading.yaml.internal.emit;

import dev.lading.model.io.KeyOrder;
import dev.lading.model.io.ObjectWriter;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value as canonical YAML into a {@link TextBuffer}.
 *
 * <p>Nothing of a collection is written before its first member, because only then it is known not
 * to be empty. Each level remembers where its members start: {@code indents} is their column, and
 * {@code inline} says that the first one continues the line it is on ({@code - - a}, {@code - a:
 * 1}). Sequences in a mapping stand in the mapping's own column.
 */
public final class CanonicalEmitter implements ObjectWriter {

  private static final int INDENT = 2;

  private final TextBuffer out;
  private final ScalarEmitter scalars;

  private boolean[] lists = new boolean[32];
  private boolean[] inline = new boolean[32];
  private boolean[] started = new boolean[32];
  private int[] indents = new int[32];
  private int depth = -1;

  /** The next value follows an explicit key, so that a collection may begin on its line. */
  private boolean afterExplicitKey;

  /** An emitter that appends to a buffer; the caller writes document separators. */
  public CanonicalEmitter(TextBuffer out) {
    this.out = out;
    this.scalars = new ScalarEmitter(out);
  }

  @Override
  public void beginObject() {
    push(false);
  }

  @Override
  public void beginList() {
    push(true);
  }

  @Override
  public void endObject() {
    pop("{}");
  }

  @Override
  public void endList() {
    pop("[]");
  }

  private void push(boolean list) {
    beginItem();
    int parent = depth++;
    if (depth == lists.length) {
      grow();
    }
    lists[depth] = list;
    started[depth] = false;
    if (parent < 0) {
      indents[depth] = 0;
      inline[depth] = true;
      return;
    }
    boolean compact = list && !lists[parent] && !afterExplicitKey;
    indents[depth] = compact ? indents[parent] : indents[parent] + INDENT;
    inline[depth] = lists[parent] || afterExplicitKey;
    afterExplicitKey = false;
  }

  private void pop(String empty) {
    boolean wasEmpty = !started[depth];
    depth--;
    if (wasEmpty) {
      separate();
      out.ascii(empty);
      out.newline();
    }
  }

  /** Puts the first member of a collection on its line, and every other on a line of its own. */
  private void beginMember() {
    if (!started[depth]) {
      started[depth] = true;
      if (inline[depth]) {
        if (depth > 0 && !out.atLineStart() && !out.endsWithSpace()) {
          out.append(' ');
        }
        return;
      }
      out.newline();
    }
    out.spaces(indents[depth]);
  }

  private void beginItem() {
    if (depth >= 0 && lists[depth]) {
      beginMember();
      out.append('-');
      out.append(' ');
    }
  }

  /** A space between a key, or the colon of an explicit one, and its value. */
  private void separate() {
    if (depth >= 0 && !lists[depth]) {
      out.append(' ');
    }
    afterExplicitKey = false;
  }

  @Override
  public void field(String name) {
    beginMember();
    out.ascii(name);
    out.append(':');
  }

  @Override
  public void key(String name) {
    beginMember();
    if (ScalarText.isSimpleKey(name)) {
      scalars.key(name);
      out.append(':');
      return;
    }
    out.append('?');
    out.append(' ');
    scalars.value(name, indents[depth] + INDENT);
    out.spaces(indents[depth]);
    out.append(':');
    afterExplicitKey = true;
  }

  @Override
  public void text(String value) {
    beginItem();
    separate();
    scalars.value(value, depth < 0 ? INDENT : indents[depth] + INDENT);
  }

  @Override
  public void integer(long value) {
    beginItem();
    separate();
    out.number(value);
    out.newline();
  }

  @Override
  public void decimal(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("YAML for Kubernetes has no " + value);
    }
    word(FloatText.canonical(value));
  }

  @Override
  public void bool(boolean value) {
    word(value ? "true" : "false");
  }

  @Override
  public void nothing() {
    word("null");
  }

  private void word(String ascii) {
    beginItem();
    separate();
    out.ascii(ascii);
    out.newline();
  }

  @Override
  public void stringMap(Map<String, String> map) {
    beginObject();
    for (String key : KeyOrder.sortedKeys(map)) {
      key(key);
      text(String.valueOf(map.get(key)));
    }
    endObject();
  }

  @Override
  public void stringList(List<String> list) {
    beginList();
    for (String item : list) {
      text(item);
    }
    endList();
  }

  @Override
  public void tree(@Nullable Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      beginList();
      for (Object item : list) {
        tree(item);
      }
      endList();
    } else if (value instanceof Boolean bool) {
      bool(bool);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value == null) {
      nothing();
    } else {
      throw new IllegalArgumentException("A tree cannot hold a " + value.getClass().getName());
    }
  }

  private void number(Number value) {
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      integer(value.longValue());
    } else if (value instanceof BigInteger big) {
      word(big.bitLength() <= 64 ? big.toString() : FloatText.canonical(big.doubleValue()));
    } else {
      decimal(value.doubleValue());
    }
  }

  private void object(Map<?, ?> map) {
    beginObject();
    for (String key : KeyOrder.sortedKeys(map)) {
      key(key);
      tree(map.get(key));
    }
    endObject();
  }

  private void grow() {
    int size = depth * 2;
    lists = Arrays.copyOf(lists, size);
    inline = Arrays.copyOf(inline, size);
    started = Arrays.copyOf(started, size);
    indents = Arrays.copyOf(indents, size);
  }
}
