package dev.lading.validation.rule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what label selectors match among things with labels, numbered in the order in which they
 * were added. Each label knows the set of things that have it, so the terms of a selector are
 * operations on whole sets, and thousands of selectors over thousands of things stay cheap. For one
 * thread.
 */
public final class LabelIndex {

  private final Map<Label, BitSet> byLabel = new HashMap<>();
  private final Map<String, BitSet> byKey = new HashMap<>();

  /** What selectors match; many resources have the same one. */
  private final Map<Object, BitSet> known = new HashMap<>();

  private int size;

  private record Label(String key, String value) {
    // written out since what the JDK generates takes tens of milliseconds in a new process

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Label label && key.equals(label.key) && value.equals(label.value);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + value.hashCode();
    }
  }

  /** Without things. */
  public LabelIndex() {}

  /** Adds a thing with its labels. */
  public void add(Field labels) {
    for (Field label : labels.members()) {
      set(byKey, label.name());
      set(byLabel, new Label(label.name(), label.text()));
    }
    size++;
    known.clear();
  }

  private <K> void set(Map<K, BitSet> sets, K key) {
    sets.computeIfAbsent(key, added -> new BitSet()).set(size);
  }

  /** The numbers of the things that have all these labels. */
  public BitSet withLabels(Map<String, String> labels) {
    BitSet found = all();
    labels.forEach((key, value) -> found.and(with(key, value)));
    return found;
  }

  /** The numbers of the things that a selector matches, as {@link LabelSelectors#matches} does. */
  public BitSet matching(Field selector) {
    Object value = selector.value();
    BitSet found = value == null ? all() : known.computeIfAbsent(value, absent -> select(selector));
    return (BitSet) found.clone();
  }

  private BitSet all() {
    BitSet all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  private BitSet select(Field selector) {
    BitSet found = all();
    for (Field term : selector.get("matchLabels").members()) {
      found.and(with(term.name(), term.text()));
    }
    for (Field term : selector.get("matchExpressions").items()) {
      narrow(found, term);
    }
    return found;
  }

  private void narrow(BitSet found, Field term) {
    String key = term.get("key").text();
    switch (term.get("operator").text()) {
      case "In" -> found.and(withOneOf(key, term.get("values")));
      case "NotIn" -> found.andNot(withOneOf(key, term.get("values")));
      case "Exists" -> found.and(orNone(byKey.get(key)));
      case "DoesNotExist" -> found.andNot(orNone(byKey.get(key)));
      default -> {} // the schema rules report it
    }
  }

  private BitSet withOneOf(String key, Field values) {
    BitSet found = new BitSet();
    for (String value : values.texts()) {
      found.or(with(key, value));
    }
    return found;
  }

  private BitSet with(String key, String value) {
    return orNone(byLabel.get(new Label(key, value)));
  }

  private static BitSet orNone(@Nullable BitSet found) {
    return found == null ? new BitSet(0) : found;
  }
}
