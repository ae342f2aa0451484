package dev.lading.dsl;

import dev.lading.model.ObjectBuilder;
import java.util.function.Consumer;
import java.util.function.Function;

/** Changes of immutable API objects through their builders. */
final class Edits {

  private Edits() {}

  /** A copy with fields changed. */
  static <T, B extends ObjectBuilder<T>> T edit(
      T object, Function<T, B> toBuilder, Consumer<? super B> change) {
    B builder = toBuilder.apply(object);
    change.accept(builder);
    return builder.build();
  }
}
