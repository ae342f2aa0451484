package dev.lading.model;

import dev.lading.model.io.KeyOrder;
import dev.lading.model.io.ObjectWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes one object on, slipping members in at their place in key order and leaving some fields
 * out. Only the members of the outermost object are touched; what is nested passes unseen.
 */
final class ExtrasWriter implements ObjectWriter {

  private final ObjectWriter out;
  private final Map<String, @Nullable Object> inserted;
  private final String[] names;
  private int next;
  private final Set<String> omitted;
  private int depth;
  private boolean skipping;

  ExtrasWriter(ObjectWriter out, Map<String, @Nullable Object> inserted, Set<String> omitted) {
    this.out = out;
    this.inserted = inserted;
    this.names = KeyOrder.sortedKeys(inserted);
    this.omitted = omitted;
  }

  @Override
  public void beginObject() {
    depth++;
    if (!skipping) {
      out.beginObject();
    }
  }

  @Override
  public void endObject() {
    if (depth == 1) {
      insertBefore(null);
    }
    depth--;
    if (!skipping) {
      out.endObject();
    }
    valueEnded();
  }

  @Override
  public void beginList() {
    depth++;
    if (!skipping) {
      out.beginList();
    }
  }

  @Override
  public void endList() {
    depth--;
    if (!skipping) {
      out.endList();
    }
    valueEnded();
  }

  @Override
  public void field(String name) {
    if (depth == 1) {
      insertBefore(name);
      skipping = omitted.contains(name);
    }
    if (!skipping) {
      out.field(name);
    }
  }

  @Override
  public void key(String name) {
    if (depth == 1) {
      insertBefore(name);
    }
    if (!skipping) {
      out.key(name);
    }
  }

  @Override
  public void text(String value) {
    if (!skipping) {
      out.text(value);
    }
    valueEnded();
  }

  @Override
  public void integer(long value) {
    if (!skipping) {
      out.integer(value);
    }
    valueEnded();
  }

  @Override
  public void decimal(double value) {
    if (!skipping) {
      out.decimal(value);
    }
    valueEnded();
  }

  @Override
  public void bool(boolean value) {
    if (!skipping) {
      out.bool(value);
    }
    valueEnded();
  }

  @Override
  public void nothing() {
    if (!skipping) {
      out.nothing();
    }
    valueEnded();
  }

  @Override
  public void stringMap(Map<String, String> map) {
    if (!skipping) {
      out.stringMap(map);
    }
    valueEnded();
  }

  @Override
  public void stringList(List<String> list) {
    if (!skipping) {
      out.stringList(list);
    }
    valueEnded();
  }

  @Override
  public void tree(@Nullable Object value) {
    if (!skipping) {
      out.tree(value);
    }
    valueEnded();
  }

  private void valueEnded() {
    if (depth == 1) {
      skipping = false;
    }
  }

  /** Sends the insertions that sort before {@code name}; all that are left when it is null. */
  private void insertBefore(@Nullable String name) {
    while (next < names.length && (name == null || KeyOrder.compare(names[next], name) < 0)) {
      String insertion = names[next++];
      out.key(insertion);
      out.tree(inserted.get(insertion));
    }
  }
}
