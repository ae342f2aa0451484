package dev.lading.dsl;

import dev.lading.model.core.v1.LimitRange;
import dev.lading.model.core.v1.LimitRangeItem;
import dev.lading.model.core.v1.LimitType;
import java.util.function.Consumer;

/** What single containers, Pods and claims of a namespace may have, and get by default. */
public final class LimitRangeDraft extends Draft<LimitRange, LimitRangeDraft> {

  private LimitRangeDraft(State<LimitRange> state) {
    super(state);
  }

  static LimitRangeDraft of(String name) {
    LimitRange empty = LimitRange.builder().spec(spec -> {}).build();
    return new LimitRangeDraft(State.of("limitRange", LimitRange.class, name, empty));
  }

  @Override
  LimitRangeDraft with(State<LimitRange> newState) {
    return new LimitRangeDraft(newState);
  }

  /** Limits each container. */
  public LimitRangeDraft containers(Consumer<LimitRangeItem.Builder> limits) {
    return limit(LimitType.CONTAINER, limits);
  }

  /** Limits each Pod. */
  public LimitRangeDraft pods(Consumer<LimitRangeItem.Builder> limits) {
    return limit(LimitType.POD, limits);
  }

  /** Limits each claim. */
  public LimitRangeDraft claims(Consumer<LimitRangeItem.Builder> limits) {
    return limit(LimitType.PERSISTENT_VOLUME_CLAIM, limits);
  }

  private LimitRangeDraft limit(LimitType type, Consumer<LimitRangeItem.Builder> limits) {
    return edit(
        LimitRange::toBuilder,
        made -> made.spec(spec -> spec.addLimit(item -> limits.accept(item.type(type)))));
  }
}
