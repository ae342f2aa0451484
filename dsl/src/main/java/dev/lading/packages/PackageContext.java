package dev.lading.packages;

import dev.lading.dsl.Lading;
import dev.lading.manifest.Manifests;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a Java package sees while it is rendered.
 *
 * <p>{@code when} and {@code forEach} are {@code if} and {@code for} that tools can follow: an
 * exported chart has {@code {{ if }}} and {@code {{ range }}} in their place.
 *
 * @param <V> the values
 */
public final class PackageContext<V> {

  private final ManifestPackage<V> owner;
  private final V values;
  private final RenderRequest request;
  private final Map<String, Manifests> dependencies;

  PackageContext(
      ManifestPackage<V> owner,
      V values,
      RenderRequest request,
      Map<String, Manifests> dependencies) {
    this.owner = owner;
    this.values = values;
    this.request = request;
    this.dependencies = dependencies;
  }

  /** The values, complete and checked. */
  public V values() {
    return values;
  }

  /** The release. */
  public Release release() {
    return request.release();
  }

  /** The cluster. */
  public Capabilities capabilities() {
    return request.capabilities();
  }

  /** What the packages above lend. */
  public Globals globals() {
    return request.globals();
  }

  /** What the package says about itself. */
  public PackageMetadata about() {
    return owner.about();
  }

  /** What a resource of this package is called in the release, for texts that mention it. */
  public String name(String resource) {
    return release().fullName(resource);
  }

  /**
   * What a resource of a Java dependency is called, for texts that mention it.
   *
   * @throws PackageException when there is no such dependency
   */
  public String nameIn(String alias, String resource) {
    if (owner.dependencies().stream().noneMatch(each -> each.alias().equals(alias))) {
      throw new PackageException(
          Problem.of("package-dependency", "There is no dependency " + alias)
              .withSource(owner.about().name())
              .withHint(
                  "there are "
                      + String.join(
                          ", ", owner.dependencies().stream().map(Dependency::alias).toList())));
    }
    return release().ofDependency(alias).fullName(resource);
  }

  /** What a dependency was rendered to; empty when its condition does not hold. */
  public Optional<Manifests> dependency(String alias) {
    return Optional.ofNullable(dependencies.get(alias));
  }

  /**
   * Manifests from drafts, resources, and several of them; see {@link Lading#manifests}.
   *
   * @throws dev.lading.dsl.DraftException with everything that is wrong
   */
  public Manifests manifests(Object... parts) {
    return Lading.manifests(parts);
  }

  /** A part, or nothing. */
  public <T> List<T> when(Predicate<? super V> condition, Supplier<? extends T> part) {
    return holds(condition) ? List.of(part.get()) : List.of();
  }

  /** A draft (or anything else), changed or not. */
  public <T> T when(Predicate<? super V> condition, T subject, UnaryOperator<T> change) {
    return holds(condition) ? change.apply(subject) : subject;
  }

  /** A part for each item. */
  public <I, T> List<T> forEach(
      Function<? super V, ? extends Iterable<I>> items, Function<? super I, ? extends T> part) {
    List<T> parts = new ArrayList<>();
    for (I item : items(items)) {
      parts.add(part.apply(item));
    }
    return parts;
  }

  /** A draft (or anything else), changed once for each item. */
  public <I, T> T forEach(
      Function<? super V, ? extends Iterable<I>> items,
      T subject,
      BiFunction<? super T, ? super I, ? extends T> change) {
    T changed = subject;
    for (I item : items(items)) {
      changed = change.apply(changed, item);
    }
    return changed;
  }

  private boolean holds(Predicate<? super V> condition) {
    boolean answer = condition.test(values);
    note("when", answer);
    return answer;
  }

  private <I> Iterable<I> items(Function<? super V, ? extends Iterable<I>> items) {
    Iterable<I> found = items.apply(values);
    note("forEach", found.iterator().hasNext());
    return found;
  }

  private void note(String construct, boolean answer) {
    if (request.trace() != null) {
      request.trace().condition(construct + " at " + caller(), answer);
    }
  }

  /** The line of the package that called. */
  private static String caller() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames
                    .filter(frame -> !frame.getClassName().equals(PackageContext.class.getName()))
                    .findFirst()
                    .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                    .orElse("?"));
  }

  /**
   * The text of a file that lies beside the package's class, or anywhere on its class path when the
   * name begins with a slash.
   *
   * @throws PackageException when there is none
   */
  public String resource(String name) {
    try (@Nullable InputStream in = owner.getClass().getResourceAsStream(name)) {
      if (in != null) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException unreadable) {
      throw missing(name, "cannot be read: " + unreadable.getMessage());
    }
    throw missing(name, "is not there");
  }

  private PackageException missing(String name, String what) {
    return new PackageException(
        Problem.of("package-resource", "The resource " + name + " " + what)
            .withSource(owner.about().name())
            .withHint("it is looked for beside " + owner.getClass().getName()));
  }

  @Override
  public String toString() {
    return "PackageContext[" + owner.about() + ", " + release() + "]";
  }
}
