package dev.lading.testing.jqwik;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Names, labels, images and amounts, as Kubernetes accepts them. */
final class NameArbitraries {

  private NameArbitraries() {}

  /** A letter and what may follow, the last of it no dash. */
  static Arbitrary<String> dnsLabels(int longest) {
    Arbitrary<String> middle =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('0', '9')
            .withChars('-')
            .ofMaxLength(longest - 2);
    return Combinators.combine(lowerCase(), middle, lowerCase())
        .as((first, rest, last) -> rest.isEmpty() ? first : first + rest + last);
  }

  private static Arbitrary<String> lowerCase() {
    return Arbitraries.chars().range('a', 'z').map(String::valueOf);
  }

  static Arbitrary<String> portNames() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(15);
  }

  static Arbitrary<String> labelKeys() {
    Arbitrary<String> prefix = Arbitraries.of("", "app.kubernetes.io/", "example.com/", "a.b-c.d/");
    return Combinators.combine(prefix, words(20)).as((start, name) -> start + name);
  }

  static Arbitrary<String> labelValues() {
    return Arbitraries.oneOf(Arbitraries.just(""), words(63));
  }

  /** Letters and digits with the punctuation of labels between. */
  private static Arbitrary<String> words(int longest) {
    Arbitrary<String> middle =
        Arbitraries.strings().alpha().numeric().withChars("-_.").ofMaxLength(longest - 2);
    Arbitrary<String> end = Arbitraries.strings().alpha().numeric().ofLength(1);
    return Combinators.combine(end, middle, end)
        .as((first, rest, last) -> rest.isEmpty() ? first : first + rest + last);
  }

  static Arbitrary<Map<String, String>> labels() {
    return Arbitraries.maps(labelKeys(), labelValues()).ofMaxSize(4);
  }

  static Arbitrary<String> environmentNames() {
    Arbitrary<String> rest =
        Arbitraries.strings().withCharRange('A', 'Z').numeric().withChars('_').ofMaxLength(12);
    return Combinators.combine(Arbitraries.chars().range('A', 'Z'), rest)
        .as((first, more) -> first + more);
  }

  static Arbitrary<String> dataKeys() {
    return Combinators.combine(dnsLabels(16), Arbitraries.of("", ".txt", ".properties", "_x"))
        .as((name, ending) -> name + ending);
  }

  static Arbitrary<String> images() {
    Arbitrary<String> registry =
        Arbitraries.of("", "registry.example/", "localhost:5000/", "registry.k8s.io/team/");
    Arbitrary<String> version =
        Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.of("", "-alpine"))
            .as((minor, ending) -> ":1." + minor + ending);
    Arbitrary<String> digest =
        Arbitraries.strings()
            .withCharRange('a', 'f')
            .numeric()
            .ofLength(64)
            .map(hash -> "@sha256:" + hash);
    return Combinators.combine(registry, dnsLabels(20), Arbitraries.oneOf(version, version, digest))
        .as((where, name, which) -> where + name + which);
  }
}
