package dev.lading.testing.internal.spot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A path as people write it, which may lead to several places.
 *
 * <ul>
 *   <li>{@code spec.replicas}, {@code metadata.labels["app.kubernetes.io/name"]}: members
 *   <li>{@code containers[0]}, {@code containers[-1]}: items, from the front or the end
 *   <li>{@code containers[name=web]}, {@code containers[?(@.name == 'web')]}: items by a member
 *   <li>{@code containers[*]}, {@code labels.*}: all items or members
 *   <li>{@code spec..image}: members of a name at any depth
 * </ul>
 *
 * A leading {@code $} or {@code $.} is skipped, so that paths of helm-unittest can be taken over.
 */
public final class PathQuery {

  private final List<Selector> selectors;

  private PathQuery(List<Selector> selectors) {
    this.selectors = selectors;
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PathQuery of(String path) {
    return new PathQuery(new PathParser(path).selectors());
  }

  /** The places that are there, from a place on; a path without choices always gives one. */
  public List<Spot> in(Spot start) {
    List<Spot> spots = List.of(start);
    for (Selector selector : selectors) {
      List<Spot> next = new ArrayList<>();
      spots.forEach(spot -> selector.select(spot, next::add));
      spots = next;
    }
    return spots;
  }

  /** One part of a path. */
  sealed interface Selector {

    /** Hands on the places this part leads to. */
    void select(Spot spot, Consumer<Spot> found);

    /** A member by its name. */
    record Member(String name) implements Selector {
      @Override
      public void select(Spot spot, Consumer<Spot> found) {
        found.accept(spot.at(name));
      }
    }

    /** An item by its position, from the end when it is negative. */
    record Item(int position) implements Selector {
      @Override
      public void select(Spot spot, Consumer<Spot> found) {
        found.accept(spot.at(position < 0 ? spot.items().size() + position : position));
      }
    }

    /** All items and members. */
    record All() implements Selector {
      @Override
      public void select(Spot spot, Consumer<Spot> found) {
        spot.items().forEach(found);
        spot.members().keySet().forEach(name -> found.accept(spot.at(name)));
      }
    }

    /** Items of which a member has a value, or does not. */
    record Having(List<String> member, boolean equal, String value) implements Selector {
      @Override
      public void select(Spot spot, Consumer<Spot> found) {
        spot.items().stream().filter(this::fits).forEach(found);
      }

      private boolean fits(Spot item) {
        Object actual = PlainValue.of(item.at(member.toArray()).value());
        return value.equals(String.valueOf(actual)) == equal;
      }
    }

    /** Members of a name, or all, here and at any depth. */
    record Deep(Selector selector) implements Selector {
      @Override
      public void select(Spot spot, Consumer<Spot> found) {
        selector.select(
            spot,
            place -> {
              if (place.value() != null) {
                found.accept(place);
              }
            });
        Object value = spot.value();
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
          new All().select(spot, child -> select(child, found));
        }
      }
    }
  }
}
