package dev.lading.testing;

import dev.lading.testing.internal.spot.PathQuery;
import dev.lading.testing.internal.spot.PlainValue;
import dev.lading.testing.internal.spot.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an object in a resource: the resource itself, a container, a volume.
 *
 * <p>A failure says what was expected and what is there, shows the YAML around the place with a
 * mark, and gives its path. Values of Secrets are shown as digests.
 *
 * @param <S> the class itself
 * @param <A> the type of the object
 */
public abstract class AbstractNodeAssert<S extends AbstractNodeAssert<S, A>, A>
    extends AbstractAssert<S, A> {

  private final Spot spot;

  AbstractNodeAssert(A actual, Spot spot, Class<?> selfType) {
    super(actual, selfType);
    this.spot = spot;
  }

  /**
   * What is at a path of this object, such as {@code spec.template.spec.containers[0].image},
   * {@code spec.ports[name=http]}, {@code spec..image} or {@code metadata.labels["a/b"]}. A path
   * with choices may lead to several values; assertions hold when they hold for each.
   *
   * @throws IllegalArgumentException when it is no path
   */
  public PathAssert path(String path) {
    return new PathAssert(spot, path);
  }

  /** Asserts about what is at a path, and goes on with this object; see {@link #path(String)}. */
  public S path(String path, Consumer<? super PathAssert> assertions) {
    assertions.accept(path(path));
    return myself;
  }

  /** That lists or texts at these paths all have the same length. */
  public S hasSameLengthAt(String... paths) {
    Map<String, Integer> lengths =
        Arrays.stream(paths)
            .collect(
                Collectors.toMap(
                    path -> path,
                    path -> Lengths.of(PathQuery.of(path).in(spot)),
                    (one, other) -> one,
                    LinkedHashMap::new));
    boolean same = lengths.values().stream().distinct().count() <= 1;
    return claim(same, spot, "expected the same length everywhere, but lengths are " + lengths);
  }

  final Spot spot() {
    return spot;
  }

  /** Fails, with the YAML around a place. */
  final AssertionError failure(Spot place, String problem) {
    return Failures.at(info, place, problem);
  }

  final S claim(boolean holds, Spot place, String problem) {
    if (!holds) {
      throw failure(place, problem);
    }
    return myself;
  }

  /** That a field has a value. */
  final S isValue(String word, @Nullable Object expected, Object... steps) {
    return isValueAt(spot.at(steps), word, expected);
  }

  final S isValueAt(Spot place, String word, @Nullable Object expected) {
    Object actual = place.value();
    return claim(
        PlainValue.sameAmount(expected, actual),
        place,
        "expected " + word + " " + place.shown(expected) + ", but " + found(place, actual));
  }

  private static String found(Spot place, @Nullable Object actual) {
    return actual == null ? "it is not set" : "it is " + place.shown(actual);
  }

  /** That a field is set, to whatever. */
  final S isSet(String word, Object... steps) {
    Spot place = spot.at(steps);
    return claim(place.value() != null, place, "expected " + word + ", but there is none");
  }

  /** That a field is not set. */
  final S isUnset(String word, Object... steps) {
    Spot place = spot.at(steps);
    Object actual = place.value();
    return claim(
        actual == null, place, "expected no " + word + ", but it is " + place.shown(actual));
  }

  /** That an object has a member, such as a label. */
  final S hasMember(String word, String name, Object... steps) {
    Spot map = spot.at(steps);
    return claim(map.members().containsKey(name), map, missing(word, name, map.members().keySet()));
  }

  /** That an object has a member with a value. */
  final S hasMember(String word, String name, @Nullable Object value, List<Object> steps) {
    Object[] way = steps.toArray();
    hasMember(word, name, way);
    return isValueAt(spot.at(way).at(name), word + " " + name, value);
  }

  /** That an object has all members of another. */
  final S hasMembers(String word, Map<String, ?> members, List<Object> steps) {
    members.forEach((name, value) -> hasMember(word, name, value, steps));
    return myself;
  }

  /** That an object has no member of a name. */
  final S hasNoMember(String word, String name, Object... steps) {
    Spot member = spot.at(steps).at(name);
    return claim(
        !spot.at(steps).members().containsKey(name),
        member,
        "expected no " + word + " " + name + ", but it is " + member.shown(member.value()));
  }

  /** That a list has an item, which may be given in part. */
  final S hasItem(String word, Object item, Object... steps) {
    Spot list = spot.at(steps);
    boolean there = list.items().stream().anyMatch(each -> PlainValue.includes(each.value(), item));
    return claim(
        there,
        list,
        "expected " + word + " " + list.shown(item) + ", but " + found(list, list.value()));
  }

  /** That a list has exactly these items, in this order. */
  final S hasItems(String word, List<?> items, Object... steps) {
    return isValue(word, items, steps);
  }

  /** The item of a list that has a value in a member, such as {@code metadata.name}. */
  final Spot item(String word, String key, Object value, Object... steps) {
    Spot list = spot.at(steps);
    List<String> others = new ArrayList<>();
    for (Spot item : list.items()) {
      Object actual = item.at((Object[]) key.split("\\.")).value();
      if (PlainValue.same(actual, value)) {
        return item;
      }
      others.add(Failures.plain(actual));
    }
    throw failure(list, missing(word, Failures.plain(value), others));
  }

  /** That a list has no item with a value in a member. */
  final S hasNoItem(String word, String key, Object value, Object... steps) {
    for (Spot item : spot.at(steps).items()) {
      claim(
          !PlainValue.same(item.at(key).value(), value),
          item,
          "expected no " + word + " " + Failures.plain(value) + ", but there is one");
    }
    return myself;
  }

  /** There is no container nginx; there are: app, sidecar. */
  static String missing(String word, String name, Iterable<?> others) {
    return Failures.missing(word, name, others);
  }
}
