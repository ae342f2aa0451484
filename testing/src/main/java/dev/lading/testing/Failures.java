package dev.lading.testing;

import dev.lading.manifest.FieldPath;
import dev.lading.model.ResourceId;
import dev.lading.testing.internal.spot.PlainValue;
import dev.lading.testing.internal.spot.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.WritableAssertionInfo;
import org.jspecify.annotations.Nullable;

/** Words and errors of failures. */
final class Failures {

  private static final int MOST = 12;

  private Failures() {}

  /** An error, under the description and message that were given with {@code as} and its like. */
  static AssertionError of(WritableAssertionInfo info, String message) {
    return of(info, message, null, FieldPath.ROOT);
  }

  /** An error about a place: what is wrong, the YAML around it, its path. */
  static AssertionError at(WritableAssertionInfo info, Spot place, String problem) {
    String path = place.path();
    String where = path.isEmpty() ? "" : "at " + path;
    String message = place.name() + ": " + problem + "\n\n" + place.excerpt() + where;
    return of(info, message, place.id(), place.fieldPath());
  }

  private static AssertionError of(
      WritableAssertionInfo info, String message, @Nullable ResourceId resource, FieldPath path) {
    String description = info.descriptionText();
    String overriding = info.overridingErrorMessage();
    return new ManifestAssertionError(
        (description.isEmpty() ? "" : "[" + description + "] ")
            + (overriding == null ? message : overriding),
        resource,
        path);
  }

  /** There is no container nginx; there are: app, sidecar. */
  static String missing(String word, String name, Iterable<?> others) {
    List<String> names = new ArrayList<>();
    others.forEach(other -> names.add(String.valueOf(other)));
    String none = "there is no " + word + (name.isEmpty() ? "" : " " + name) + "; there ";
    if (names.isEmpty()) {
      return none + "is none at all";
    }
    String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
    String rest = names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "";
    return none + (names.size() == 1 ? "is only " : "are ") + first + rest;
  }

  /** Names, or that there are none. */
  static String join(List<?> names) {
    return names.isEmpty()
        ? "nothing"
        : names.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** A name or number without quotes. */
  static String plain(@Nullable Object value) {
    Object plain = PlainValue.of(value);
    return plain instanceof String text ? text : PlainValue.shown(plain);
  }
}
