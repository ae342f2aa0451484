package dev.lading.testing;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.testing.internal.spot.Spot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Assertions about a resource that holds data by keys.
 *
 * @param <S> the class itself
 * @param <R> the type of the resource
 */
public abstract class AbstractDataAssert<
        S extends AbstractDataAssert<S, R>, R extends KubernetesResource>
    extends AbstractResourceAssert<S, R> {

  private final String text;
  private final String base64;

  /**
   * @param text the field of data that is text
   * @param base64 the field of data that is base64
   */
  AbstractDataAssert(R actual, Manifests set, String text, String base64, Class<?> selfType) {
    super(actual, set, selfType);
    this.text = text;
    this.base64 = base64;
  }

  /** That there is a key. */
  public S hasKey(String key) {
    return claim(keys().contains(key), spot(), missing("key", key, keys()));
  }

  /** That there is no key of a name. */
  public S doesNotHaveKey(String key) {
    return claim(!keys().contains(key), place(key), "expected no key " + key);
  }

  /** That the keys are these, in whatever order. */
  public S hasOnlyKeys(String... keys) {
    List<String> expected = List.of(keys);
    boolean same = keys().containsAll(expected) && expected.containsAll(keys());
    return claim(
        same,
        spot(),
        "expected keys " + Failures.join(expected) + ", but they are " + Failures.join(keys()));
  }

  /** That a key has a text, or the UTF-8 bytes of it. */
  public S hasData(String key, String value) {
    hasKey(key);
    Spot place = place(key);
    return isValueAt(place, "data of " + key, inTermsOf(place, value));
  }

  /** That the text of a key has a part. */
  public S hasDataContaining(String key, String part) {
    hasKey(key);
    Spot place = place(key);
    String actual = decoded(place);
    return claim(
        actual.contains(part),
        place,
        "expected data of "
            + key
            + " with "
            + (place.isSecret() ? "a part" : place.shown(part))
            + ", but it is "
            + place.shown(place.value()));
  }

  /** That the data cannot be changed. */
  public S isImmutable() {
    return isValue("immutable", true, "immutable");
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (String field : List.of(text, base64)) {
      spot().at(field).members().keySet().forEach(key -> keys.add((String) key));
    }
    return keys;
  }

  private Spot place(String key) {
    Spot plain = spot().at(text, key);
    return plain.value() == null ? spot().at(base64, key) : plain;
  }

  private Object inTermsOf(Spot place, String value) {
    return place.steps().get(0).equals(base64)
        ? Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))
        : value;
  }

  private String decoded(Spot place) {
    return place.steps().get(0).equals(base64)
        ? new String(Base64.getMimeDecoder().decode(place.text()), StandardCharsets.UTF_8)
        : place.text();
  }
}
