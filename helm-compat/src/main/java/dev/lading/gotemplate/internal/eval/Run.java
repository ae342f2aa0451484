package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.run.ExecutionLimits;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateLimitException;

/** What is left of a run's budgets. Shared by the machines of one run. */
final class Run {
  /** Renderings that functions start through Java, each of which costs Java stack. */
  private static final int MAX_JAVA_DEPTH = 60;

  private final RunOptions options;
  private final ExecutionLimits limits;
  private long stepsLeft;
  private long outputLeft;
  private int renderDepth;
  private int javaDepth;

  Run(RunOptions options) {
    this.options = options;
    this.limits = options.limits();
    this.stepsLeft = limits.steps();
    this.outputLeft = limits.outputLength();
  }

  RunOptions options() {
    return options;
  }

  ExecutionLimits limits() {
    return limits;
  }

  void step() {
    if (--stepsLeft < 0) {
      throw exceeded("steps", limits.steps());
    }
  }

  void spendSteps(long count) {
    stepsLeft -= Math.max(0, count);
    if (stepsLeft < 0) {
      throw exceeded("steps", limits.steps());
    }
  }

  void spendOutput(int length) {
    outputLeft -= length;
    if (outputLeft < 0) {
      throw exceeded("outputLength", limits.outputLength());
    }
  }

  void requireStringLength(long length) {
    if (length > limits.stringLength()) {
      throw exceeded("stringLength", limits.stringLength());
    }
  }

  void requireElements(long count) {
    if (count > limits.elements()) {
      throw exceeded("elements", limits.elements());
    }
  }

  void enterRendering() {
    if (++renderDepth > limits.renderDepth()) {
      throw exceeded("renderDepth", limits.renderDepth());
    }
  }

  void leaveRendering() {
    renderDepth--;
  }

  void enterJava() {
    if (++javaDepth > MAX_JAVA_DEPTH) {
      throw exceeded("renderDepth", MAX_JAVA_DEPTH);
    }
  }

  void leaveJava() {
    javaDepth--;
  }

  private static TemplateLimitException exceeded(String limit, long value) {
    return new TemplateLimitException(limit, value);
  }
}
