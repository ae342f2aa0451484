package dev.lading.cluster.assertion;

import dev.lading.cluster.container.Directory;
import dev.lading.cluster.container.Mount;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a container finds at a path; a failure shows no contents. */
public final class DirectoryAssert extends AbstractAssert<DirectoryAssert, Directory> {

  DirectoryAssert(Directory actual) {
    super(actual, DirectoryAssert.class);
  }

  /** Exactly these files, by their paths below this. */
  public DirectoryAssert hasNames(String... names) {
    if (!actual.names().equals(List.of(names).stream().sorted().toList())) {
      failWithMessage("Expected %s, but%n%s", List.of(names), actual.explain());
    }
    return this;
  }

  /** A file with a text. */
  public DirectoryAssert contains(String name, String text) {
    if (!actual.text(name).filter(text::equals).isPresent()) {
      failWithMessage(
          "Expected a file %s with another content, or one at all, in%n%s", name, actual.explain());
    }
    return this;
  }

  /** A file whose text has a part. */
  public DirectoryAssert containsPart(String name, String part) {
    if (!actual.text(name).filter(text -> text.contains(part)).isPresent()) {
      failWithMessage(
          "Expected a file %s with another content, or one at all, in%n%s", name, actual.explain());
    }
    return this;
  }

  /** It is on a volume that is a claim. */
  public DirectoryAssert isClaim(String claim) {
    return isMounted(
        "the claim " + claim,
        mount ->
            mount.backing() == Mount.Backing.CLAIM
                && (mount.source() + ",").startsWith("claim " + claim + ","));
  }

  /** It is in memory only. */
  public DirectoryAssert isInMemory() {
    return isMounted("a volume in memory", Mount::inMemory);
  }

  /** The container may not write there. */
  public DirectoryAssert isReadOnly() {
    return isMounted("a read-only volume", Mount::readOnly);
  }

  private DirectoryAssert isMounted(String what, Predicate<? super Mount> condition) {
    if (!actual.mount().filter(condition).isPresent()) {
      failWithMessage("Expected %s, but%n%s", what, actual.explain());
    }
    return this;
  }
}
