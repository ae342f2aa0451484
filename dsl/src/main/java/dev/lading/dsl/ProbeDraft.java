package dev.lading.dsl;

import dev.lading.model.core.v1.Probe;
import java.time.Duration;
import java.util.function.Consumer;

/** A probe: what is done, how often, and what counts as failure; immutable. */
public final class ProbeDraft implements Probing {

  private final Probe probe;
  private final Problems problems;

  ProbeDraft(Probe probe, Problems problems) {
    this.probe = probe;
    this.problems = problems;
  }

  @Override
  public ProbeDraft probe() {
    return this;
  }

  ProbeDraft change(Consumer<Probe.Builder> change) {
    return new ProbeDraft(Edits.edit(probe, Probe::toBuilder, change), problems);
  }

  ProbeDraft time(String call, Duration time, TimeField field) {
    ProbeDraft changed = change(made -> field.set(made, Problems.seconds(time)));
    return new ProbeDraft(changed.probe, problems.duration(call, time));
  }

  Probe typed() {
    return probe;
  }

  Problems problems() {
    return problems;
  }

  @Override
  public String toString() {
    return probe.toString();
  }

  /** A field of a probe that is a time. */
  interface TimeField {
    Probe.Builder set(Probe.Builder probe, int seconds);
  }
}
