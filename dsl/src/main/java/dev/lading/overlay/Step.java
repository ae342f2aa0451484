package dev.lading.overlay;

import java.util.Map;
import java.util.function.Consumer;

/** One change of an overlay. */
interface Step {

  /** What it does and to what, for people. */
  String description();

  /**
   * Does it.
   *
   * @throws dev.lading.problem.LadingException when it cannot be done
   */
  void apply(OverlayRun run);

  /** Whether it waits until references have followed all other steps. */
  default boolean isLast() {
    return false;
  }

  /** How others may write it down. */
  OverlayStep written();

  /** A step that kustomize has nothing like. */
  static Step of(String description, Consumer<OverlayRun> change) {
    return of(OverlayStep.of(description, Map.of()), change);
  }

  /** A step that is written in a way. */
  static Step of(OverlayStep written, Consumer<OverlayRun> change) {
    return new Described(written, change);
  }

  /** A description and a change. */
  record Described(OverlayStep written, Consumer<OverlayRun> change) implements Step {
    @Override
    public String description() {
      return written.description();
    }

    @Override
    public void apply(OverlayRun run) {
      change.accept(run);
    }
  }
}
