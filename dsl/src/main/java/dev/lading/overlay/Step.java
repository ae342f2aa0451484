package dev.lading.overlay;

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

  /** A step with a description. */
  static Step of(String description, Consumer<OverlayRun> change) {
    return new Described(description, change);
  }

  /** A description and a change. */
  record Described(String description, Consumer<OverlayRun> change) implements Step {
    @Override
    public void apply(OverlayRun run) {
      change.accept(run);
    }
  }
}
