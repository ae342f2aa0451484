package dev.lading.packages;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Another package that a package brings along: which, under what name, when, and with what values.
 * It is rendered as a release of its own, {@code <release>-<alias>}, in the same namespace.
 * Immutable.
 *
 * @param <V> the values of the package that depends
 */
public final class Dependency<V> {

  private final AnyPackage target;
  private final String alias;
  private final Predicate<? super V> condition;
  private final Function<? super V, Values> values;

  private Dependency(
      AnyPackage target,
      String alias,
      Predicate<? super V> condition,
      Function<? super V, Values> values) {
    this.target = Objects.requireNonNull(target, "target");
    this.alias = alias;
    this.condition = condition;
    this.values = values;
  }

  /** A package with values derived from those of the package that depends. */
  public static <V, C> Dependency<V> on(
      ManifestPackage<C> target, Function<? super V, ? extends C> values) {
    ValuesType<C> type = ValuesType.of(target.valuesType());
    return new Dependency<>(
        target, target.about().name(), any -> true, v -> type.write(values.apply(v)));
  }

  /** A chart or other package without a values type. */
  public static <V> Dependency<V> onUntyped(AnyPackage target, Function<? super V, Values> values) {
    return new Dependency<>(target, target.about().name(), any -> true, values);
  }

  /** Under another name. Default: the package's own. */
  public Dependency<V> as(String newAlias) {
    return new Dependency<>(target, newAlias, condition, values);
  }

  /** Only under a condition. Default: always. */
  public Dependency<V> when(Predicate<? super V> newCondition) {
    return new Dependency<>(target, alias, newCondition, values);
  }

  /** The package. */
  public AnyPackage target() {
    return target;
  }

  /** What it goes by. */
  public String alias() {
    return alias;
  }

  boolean isWanted(V parent) {
    return condition.test(parent);
  }

  Values valuesFor(V parent) {
    return values.apply(parent);
  }

  @Override
  public String toString() {
    return alias + " (" + target.about() + ")";
  }
}
