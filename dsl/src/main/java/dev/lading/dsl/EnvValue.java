package dev.lading.dsl;

import dev.lading.model.Quantity;
import dev.lading.model.core.v1.EnvVarSource;
import dev.lading.problem.Problem;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of an environment variable comes from: a key of a config map or secret, a field
 * of the Pod, a resource of a container, a file of a volume.
 */
public final class EnvValue {

  private final EnvVarSource source;
  private final Problems problems;

  private EnvValue(EnvVarSource source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  static EnvValue of(Consumer<EnvVarSource.Builder> source) {
    return new EnvValue(
        Edits.edit(EnvVarSource.builder().build(), EnvVarSource::toBuilder, source), Problems.NONE);
  }

  static EnvValue key(ConfigSource source, String key) {
    Problem unknown = source.problemWith(key);
    return new EnvValue(
        source.variable(key, null), unknown == null ? Problems.NONE : Problems.NONE.plus(unknown));
  }

  /** Lets the container start without the variable when the key is missing. Default: it waits. */
  public EnvValue optional() {
    EnvVarSource.Builder changed = source.toBuilder();
    source.configMapKeyRef().ifPresent(ref -> changed.configMapKeyRef(ref.withOptional(true)));
    source.secretKeyRef().ifPresent(ref -> changed.secretKeyRef(ref.withOptional(true)));
    source.fileKeyRef().ifPresent(ref -> changed.fileKeyRef(ref.withOptional(true)));
    return new EnvValue(changed.build(), Problems.NONE);
  }

  /** Counts a container resource in units of this: {@code 1Mi} for mebibytes. Default: 1. */
  public EnvValue divisor(Quantity divisor) {
    EnvVarSource.Builder changed = source.toBuilder();
    source.resourceFieldRef().ifPresent(ref -> changed.resourceFieldRef(ref.withDivisor(divisor)));
    return new EnvValue(changed.build(), problems);
  }

  /** Counts a container resource in units of this: {@code 1Mi} for mebibytes. Default: 1. */
  public EnvValue divisor(String divisor) {
    EnvValue divided = divisor(Problems.amount(divisor));
    return new EnvValue(divided.source, problems.quantity("divisor", divisor));
  }

  /** Takes a container resource of another container. Default: that of the container itself. */
  public EnvValue ofContainer(String container) {
    EnvVarSource.Builder changed = source.toBuilder();
    source
        .resourceFieldRef()
        .ifPresent(ref -> changed.resourceFieldRef(ref.withContainerName(container)));
    return new EnvValue(changed.build(), problems);
  }

  EnvVarSource source() {
    return source;
  }

  Problems problems() {
    return problems;
  }

  /** What the Downward API says in a file: a field of the Pod or a resource; null for others. */
  @Nullable EnvVarSource downward() {
    return source.fieldRef().isPresent() || source.resourceFieldRef().isPresent() ? source : null;
  }

  @Override
  public String toString() {
    return "EnvValue[" + source + "]";
  }
}
