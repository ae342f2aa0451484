package dev.lading.packages;

import dev.lading.packages.internal.type.BoundType;

/**
 * A values type: an Immutables interface (or a record) that Jackson can read and write. Attributes
 * with a default need not be given; {@code Optional}, lists and maps are empty by default; the
 * others are mandatory.
 *
 * <pre>{@code
 * @Value.Immutable
 * @Value.Style(defaultAsDefault = true)
 * @JsonSerialize(as = ImmutableShopValues.class)
 * @JsonDeserialize(as = ImmutableShopValues.class)
 * public interface ShopValues {
 *   @Description("How many Pods serve pages")
 *   @Range(min = 1, max = 20)
 *   default int replicas() {
 *     return 2;
 *   }
 * }
 * }</pre>
 *
 * <p>Without that style, Immutables asks for {@code @Value.Default} on each default. The type is
 * read once, by reflection, where this object is made; it must be public, and its package open to
 * Jackson and to {@code dev.lading.dsl} when it is in a module.
 *
 * @param <V> the type
 */
public final class ValuesType<V> {

  private final Class<V> type;
  private final BoundType bound;

  private ValuesType(Class<V> type) {
    this.type = type;
    this.bound = BoundType.of(type);
  }

  /**
   * What there is to know about a type.
   *
   * @throws IllegalArgumentException when it cannot be a values type
   */
  public static <V> ValuesType<V> of(Class<V> type) {
    return new ValuesType<>(type);
  }

  /**
   * An instance from values laid over the defaults: unknown keys, wrong types and broken
   * constraints are problems that say where the value came from. Secrets are not repeated.
   *
   * @throws dev.lading.problem.LadingException with everything that is wrong
   */
  public V bind(Values values) {
    return type.cast(bound.bind(values.table()).value());
  }

  /** The values of an instance, secrets included; binding them gives an equal instance. */
  public Values write(V instance) {
    return Values.of(BoundType.write(instance));
  }

  /** What attributes are when nothing is said; mandatory ones are missing. */
  public Values defaults() {
    return new Values(bound.defaults());
  }

  @Override
  public String toString() {
    return "ValuesType[" + type.getName() + "]";
  }
}
