package dev.lading.dsl;

import dev.lading.model.core.v1.TaintEffect;
import dev.lading.model.core.v1.TolerationOperator;
import java.time.Duration;
import java.util.function.Consumer;

/** Leave to run on tainted nodes. Default: whatever the taint does, for ever. */
public final class Toleration {

  private final dev.lading.model.core.v1.Toleration toleration;
  private final Problems problems;

  private Toleration(dev.lading.model.core.v1.Toleration toleration, Problems problems) {
    this.toleration = toleration;
    this.problems = problems;
  }

  /** Of a taint with this key, whatever its value. */
  static Toleration of(String key) {
    return made(toleration -> toleration.key(key).operator(TolerationOperator.EXISTS));
  }

  /** Of a taint with this key and value. */
  static Toleration of(String key, String value) {
    return made(toleration -> toleration.key(key).operator(TolerationOperator.EQUAL).value(value));
  }

  /** Of every taint. */
  static Toleration ofEverything() {
    return made(toleration -> toleration.operator(TolerationOperator.EXISTS));
  }

  private static Toleration made(Consumer<dev.lading.model.core.v1.Toleration.Builder> change) {
    return new Toleration(dev.lading.model.core.v1.Toleration.builder().build(), Problems.NONE)
        .change(change);
  }

  private Toleration change(Consumer<dev.lading.model.core.v1.Toleration.Builder> change) {
    return new Toleration(
        Edits.edit(toleration, dev.lading.model.core.v1.Toleration::toBuilder, change), problems);
  }

  /** Only where the taint has this effect. */
  public Toleration effect(TaintEffect effect) {
    return change(made -> made.effect(effect));
  }

  /** Lets the Pod stay for this long after the taint appeared (NoExecute). Default: for ever. */
  public Toleration lasting(Duration duration) {
    Toleration lasting =
        change(
            made ->
                made.effect(TaintEffect.NO_EXECUTE)
                    .tolerationSeconds((long) Problems.seconds(duration)));
    return new Toleration(lasting.toleration, problems.duration("lasting", duration));
  }

  dev.lading.model.core.v1.Toleration toleration() {
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
