package dev.lading.testing;

import dev.lading.testing.internal.spot.PathQuery;
import dev.lading.testing.internal.spot.PlainValue;
import dev.lading.testing.internal.spot.Spot;
import dev.lading.yaml.YamlReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what is at a path of a resource. Values are compared as YAML has them: numbers
 * by amount, objects whatever the order of their members; values of the model may be given too.
 *
 * <p>When a path leads to several places, an assertion must hold for each; when it leads to none,
 * all fail but {@link #doesNotExist} and {@link #isNullOrEmpty}.
 */
public final class PathAssert extends AbstractAssert<PathAssert, List<Object>> {

  private final Spot start;
  private final String path;
  private final List<Spot> places;
  private final UnaryOperator<@Nullable Object> decoding;

  PathAssert(Spot start, String path) {
    this(start, path, PathQuery.of(path).in(start), value -> value);
  }

  private PathAssert(
      Spot start, String path, List<Spot> places, UnaryOperator<@Nullable Object> decoding) {
    super(places.stream().map(Spot::value).filter(Objects::nonNull).toList(), PathAssert.class);
    this.start = start;
    this.path = path;
    this.places = places;
    this.decoding = decoding;
  }

  /** The same place, its value read as base64 of a text. */
  public PathAssert decodedBase64() {
    return new PathAssert(start, path, places, PathAssert::decoded);
  }

  private static @Nullable Object decoded(@Nullable Object value) {
    if (!(value instanceof String base64)) {
      return value;
    }
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return "(no base64)";
    }
  }

  /** That the value is the same. */
  @Override
  public PathAssert isEqualTo(@Nullable Object expected) {
    return each(
        value -> PlainValue.same(value, expected), place -> "expected " + shown(place, expected));
  }

  /** That the value is the same as one in YAML. */
  public PathAssert isEqualToYaml(String yaml) {
    return isEqualTo(parsed(yaml));
  }

  /** That the value is another one. */
  @Override
  public PathAssert isNotEqualTo(@Nullable Object other) {
    return each(
        value -> !PlainValue.same(value, other),
        place -> "expected anything but " + shown(place, other));
  }

  /** That the list has an item, or the text a part. */
  public PathAssert contains(Object item) {
    return each(
        value -> count(value, item) > 0,
        place -> "expected one that contains " + shown(place, item));
  }

  /** That the list has an item so many times, or the text a part. */
  public PathAssert contains(Object item, int times) {
    return each(
        value -> count(value, item) == times,
        place -> "expected one that contains " + times + " times " + shown(place, item));
  }

  /** That the list has an item with at least these members. */
  public PathAssert containsAny(Object part) {
    return each(
        value -> hasItemLike(value, part),
        place -> "expected an item that includes " + shown(place, part));
  }

  /** That the list does not have an item, nor the text a part. */
  public PathAssert doesNotContain(Object item) {
    return each(
        value -> count(value, item) == 0,
        place -> "expected one that does not contain " + shown(place, item));
  }

  private static long count(@Nullable Object value, Object item) {
    if (value instanceof String text && item instanceof String part && !part.isEmpty()) {
      return (text.length() - text.replace(part, "").length()) / (long) part.length();
    }
    return value instanceof List<?> list
        ? list.stream().filter(each -> PlainValue.same(each, item)).count()
        : 0;
  }

  private static boolean hasItemLike(@Nullable Object value, Object part) {
    return value instanceof List<?> list
        && list.stream().anyMatch(item -> PlainValue.includes(item, part));
  }

  /** That there is a value, if only null is written. */
  public PathAssert exists() {
    return claim(
        !found().isEmpty(), start, "expected something at " + path + ", but there is none");
  }

  /** That there is no value. */
  public PathAssert doesNotExist() {
    List<Spot> found = found();
    Spot first = found.isEmpty() ? start : found.get(0);
    return claim(
        found.isEmpty(), first, "expected nothing at " + path + ", but it is " + shownAt(first));
  }

  private List<Spot> found() {
    return places.stream().filter(place -> place.value() != null).toList();
  }

  /** That there is no value, or an empty text, list or object. */
  public PathAssert isNullOrEmpty() {
    for (Spot place : found()) {
      claim(
          isEmpty(place.value()),
          place,
          "expected nothing or something empty, but it is " + shownAt(place));
    }
    return this;
  }

  /** That there is a value, and no empty text, list or object. */
  public PathAssert isNotNullOrEmpty() {
    return each(value -> !isEmpty(value), place -> "expected something that is not empty");
  }

  private static boolean isEmpty(@Nullable Object value) {
    boolean container = value instanceof List || value instanceof Map || value instanceof String;
    return value == null || container && Lengths.of(value) == 0;
  }

  /** That the object has at least these members, lists in it at least these items. */
  public PathAssert includes(Object part) {
    return each(
        value -> PlainValue.includes(value, part),
        place -> "expected something that includes " + shown(place, part));
  }

  /** As {@link #includes}, given in YAML. */
  public PathAssert includesYaml(String yaml) {
    return includes(Objects.requireNonNull(parsed(yaml), "the YAML is empty"));
  }

  /** That the object lacks some of these members. */
  public PathAssert doesNotInclude(Object part) {
    return each(
        value -> !PlainValue.includes(value, part),
        place -> "expected something that does not include " + shown(place, part));
  }

  /** That the value is of a type of YAML. */
  public PathAssert isOfType(YamlType type) {
    return each(type::matches, place -> "expected " + type.words());
  }

  /** That the value is of another type of YAML. */
  public PathAssert isNotOfType(YamlType type) {
    return each(value -> !type.matches(value), place -> "expected anything but " + type.words());
  }

  /** That the list or object has so many entries, or the text so many characters. */
  public PathAssert hasLength(int length) {
    return each(value -> Lengths.of(value) == length, place -> "expected the length " + length);
  }

  /** That the list or object has another number of entries, or the text of characters. */
  public PathAssert doesNotHaveLength(int length) {
    return each(value -> Lengths.of(value) != length, place -> "expected any length but " + length);
  }

  /** That a regular expression of Java finds something in the text. */
  public PathAssert matches(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return each(
        value -> value instanceof String text && pattern.matcher(text).find(),
        place -> "expected a text that matches " + regex);
  }

  /** That a regular expression of Java finds nothing in the text. */
  public PathAssert doesNotMatch(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return each(
        value -> value instanceof String text && !pattern.matcher(text).find(),
        place -> "expected a text that does not match " + regex);
  }

  /** That the number or quantity is so large or larger, as {@code 2} or {@code 100m}. */
  public PathAssert isAtLeast(Object least) {
    return compares(least, order -> order >= 0, "at least ");
  }

  /** That the number or quantity is so large or smaller. */
  public PathAssert isAtMost(Object most) {
    return compares(most, order -> order <= 0, "at most ");
  }

  /** That the number or quantity is larger. */
  public PathAssert isGreaterThan(Object other) {
    return compares(other, order -> order > 0, "more than ");
  }

  /** That the number or quantity is smaller. */
  public PathAssert isLessThan(Object other) {
    return compares(other, order -> order < 0, "less than ");
  }

  private PathAssert compares(Object other, Predicate<Integer> fits, String words) {
    BigDecimal limit =
        Objects.requireNonNull(PlainValue.asAmount(other), "no number or quantity: " + other);
    return each(
        value -> {
          BigDecimal amount = PlainValue.asAmount(value);
          return amount != null && fits.test(amount.compareTo(limit));
        },
        place -> "expected " + words + Failures.plain(other));
  }

  /** What a failure expected, at a place. */
  private interface Expectation {
    String at(Spot place);
  }

  private PathAssert each(Predicate<@Nullable Object> holds, Expectation expectation) {
    List<Spot> found = found();
    claim(
        !found.isEmpty(),
        places.isEmpty() ? start : places.get(0),
        expectation.at(start) + " at " + path + ", but there is nothing");
    for (Spot place : found) {
      claim(
          holds.test(decoding.apply(place.value())),
          place,
          expectation.at(place) + ", but it is " + shownAt(place));
    }
    return this;
  }

  private String shownAt(Spot place) {
    return place.isSecret()
        ? place.shown(place.value())
        : place.shown(decoding.apply(place.value()));
  }

  private String shown(Spot place, @Nullable Object expected) {
    return place.shown(expected);
  }

  private PathAssert claim(boolean holds, Spot place, String problem) {
    if (!holds) {
      throw Failures.at(info, place, problem);
    }
    return this;
  }

  private static @Nullable Object parsed(String yaml) {
    var documents = YamlReader.strict().read(yaml, "expected");
    return documents.isEmpty() ? null : documents.get(0).toTree();
  }
}
