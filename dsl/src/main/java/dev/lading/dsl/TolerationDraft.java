package dev.lading.dsl;

import dev.lading.model.core.v1.TaintEffect;
import dev.lading.model.core.v1.Toleration;
import dev.lading.model.core.v1.TolerationOperator;
import java.time.Duration;
import java.util.function.Consumer;

/** Leave to run on tainted nodes. Default: whatever the taint does, for ever. */
public final class TolerationDraft {

  private final Toleration toleration;
  private final Problems problems;

  private TolerationDraft(Toleration toleration, Problems problems) {
    this.toleration = toleration;
    this.problems = problems;
  }

  /** Of a taint with this key, whatever its value. */
  static TolerationDraft of(String key) {
    return made(toleration -> toleration.key(key).operator(TolerationOperator.EXISTS));
  }

  /** Of a taint with this key and value. */
  static TolerationDraft of(String key, String value) {
    return made(toleration -> toleration.key(key).operator(TolerationOperator.EQUAL).value(value));
  }

  /** Of every taint. */
  static TolerationDraft ofEverything() {
    return made(toleration -> toleration.operator(TolerationOperator.EXISTS));
  }

  private static TolerationDraft made(Consumer<Toleration.Builder> change) {
    return new TolerationDraft(Toleration.builder().build(), Problems.NONE).change(change);
  }

  private TolerationDraft change(Consumer<Toleration.Builder> change) {
    return new TolerationDraft(Edits.edit(toleration, Toleration::toBuilder, change), problems);
  }

  /** Only where the taint has this effect. */
  public TolerationDraft effect(TaintEffect effect) {
    return change(made -> made.effect(effect));
  }

  /** Lets the Pod stay for this long after the taint appeared (NoExecute). Default: for ever. */
  public TolerationDraft lasting(Duration duration) {
    TolerationDraft lasting =
        change(
            made ->
                made.effect(TaintEffect.NO_EXECUTE)
                    .tolerationSeconds((long) Problems.seconds(duration)));
    return new TolerationDraft(lasting.toleration, problems.duration("lasting", duration));
  }

  Toleration toleration() {
    return toleration;
  }

  Problems problems() {
    return problems;
  }

  @Override
  public String toString() {
    return toleration.toString();
  }
}
