package dev.lading.validation.rule;

import java.util.AbstractCollection;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;

/** Some of the Pods of a set of resources, in order; immutable. */
public final class PodSelection extends AbstractCollection<PodTemplate> {

  private final List<PodTemplate> pods;
  private final BitSet members;

  private PodSelection(List<PodTemplate> pods, BitSet members) {
    this.pods = pods;
    this.members = members;
  }

  /** Those of the Pods whose places in the list are members. */
  public static PodSelection of(List<PodTemplate> pods, BitSet members) {
    return new PodSelection(pods, (BitSet) members.clone());
  }

  /** The Pods that this or another selection of the same set has. */
  public PodSelection or(PodSelection other) {
    BitSet both = (BitSet) members.clone();
    both.or(other.members);
    return new PodSelection(pods, both);
  }

  /** Whether another selection of the same set has a Pod that this has too. */
  public boolean intersects(PodSelection other) {
    return members.intersects(other.members);
  }

  /** The first of the Pods; there must be one. */
  public PodTemplate first() {
    return pods.get(members.nextSetBit(0));
  }

  @Override
  public boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public int size() {
    return members.cardinality();
  }

  @Override
  public Iterator<PodTemplate> iterator() {
    PrimitiveIterator.OfInt numbers = members.stream().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return numbers.hasNext();
      }

      @Override
      public PodTemplate next() {
        return pods.get(numbers.nextInt());
      }
    };
  }
}
