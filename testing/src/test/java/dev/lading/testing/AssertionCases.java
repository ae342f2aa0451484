package dev.lading.testing;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Assertions with one use that passes and one that fails, by the name of the method. {@link
 * AssertionsTest} runs them and compares the messages with a golden file.
 */
final class AssertionCases {

  /** The resources all cases are about. */
  static final Manifests SHOP = read();

  private final List<Case> cases = new ArrayList<>();

  record Case(Class<?> subject, String method, Runnable passing, Runnable failing) {}

  List<Case> cases() {
    return List.copyOf(cases);
  }

  private static Manifests read() {
    try (InputStream in = AssertionCases.class.getResourceAsStream("/shop.yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return ManifestReader.strict().read(yaml, "shop.yaml");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ManifestsAssert shop() {
    return ManifestAssertions.assertThat(SHOP);
  }

  /** Cases about one thing. */
  <A> Group<A> about(Class<A> type, Supplier<A> subject) {
    return new Group<>(type, subject);
  }

  final class Group<A> {

    private final Class<A> type;
    private final Supplier<A> subject;

    private Group(Class<A> type, Supplier<A> subject) {
      this.type = type;
      this.subject = subject;
    }

    Group<A> is(String method, Consumer<A> passing, Consumer<A> failing) {
      cases.add(
          new Case(
              type,
              method,
              () -> passing.accept(subject.get()),
              () -> failing.accept(subject.get())));
      return this;
    }
  }
}
