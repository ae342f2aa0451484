package dev.lading.model.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds one plain tree from what is written to it; members keep the order of arrival. */
public final class TreeObjectWriter implements ObjectWriter {

  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private @Nullable Object root;

  /** A writer that waits for one value. */
  public TreeObjectWriter() {}

  /** The object that {@code source} writes, as a map. */
  @SuppressWarnings("unchecked") // trees have string keys only
  public static Map<String, @Nullable Object> treeOf(Consumer<? super ObjectWriter> source) {
    TreeObjectWriter writer = new TreeObjectWriter();
    source.accept(writer);
    if (!(writer.root instanceof Map)) {
      throw new IllegalStateException("no object was written");
    }
    return (Map<String, @Nullable Object>) writer.root;
  }

  /** The value written; null before any. */
  public @Nullable Object result() {
    return root;
  }

  @Override
  public void beginObject() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    put(map);
    open.push(map);
  }

  @Override
  public void endObject() {
    open.pop();
  }

  @Override
  public void beginList() {
    List<@Nullable Object> list = new ArrayList<>();
    put(list);
    open.push(list);
  }

  @Override
  public void endList() {
    open.pop();
  }

  @Override
  public void field(String name) {
    names.push(name);
  }

  @Override
  public void key(String name) {
    names.push(name);
  }

  @Override
  public void text(String value) {
    put(value);
  }

  @Override
  public void integer(long value) {
    put(value);
  }

  @Override
  public void decimal(double value) {
    put(value);
  }

  @Override
  public void bool(boolean value) {
    put(value);
  }

  @Override
  public void nothing() {
    put(null);
  }

  @Override
  public void stringMap(Map<String, String> map) {
    Map<String, String> sorted = new LinkedHashMap<>(map.size() * 2);
    for (String key : KeyOrder.sortedKeys(map)) {
      sorted.put(key, map.get(key));
    }
    put(sorted);
  }

  @Override
  public void stringList(List<String> list) {
    put(new ArrayList<>(list));
  }

  @Override
  public void tree(@Nullable Object value) {
    put(Trees.sortedCopyOf(value));
  }

  @SuppressWarnings("unchecked") // only maps and lists made here are pushed
  private void put(@Nullable Object value) {
    Object parent = open.peek();
    if (parent == null) {
      root = value;
    } else if (parent instanceof Map) {
      ((Map<String, @Nullable Object>) parent).put(names.pop(), value);
    } else {
      ((List<@Nullable Object>) parent).add(value);
    }
  }
}
