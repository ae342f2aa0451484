package dev.lading.gotemplate.function;

import dev.lading.gotemplate.run.ExecutionLimits;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.run.TemplateLimitException;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a function may use of the run that calls it: budgets, clock, random source, the template
 * set. Nothing a function needs is static. Belongs to one run and one thread.
 */
public interface CallContext {

  /** The limits of the run. */
  ExecutionLimits limits();

  /**
   * Counts work against the run's step budget; call it before loops whose length the template
   * chooses.
   *
   * @throws TemplateLimitException when the budget is used up
   */
  void spendSteps(long count);

  /**
   * Asks before a string of that many chars is made.
   *
   * @throws TemplateLimitException when it would be too long
   */
  void requireStringLength(long length);

  /**
   * Asks before a list or map of that many elements is made.
   *
   * @throws TemplateLimitException when it would be too large
   */
  void requireElements(long count);

  /** The time and zone of the run. */
  Clock clock();

  /** The random source of the run. */
  RandomGenerator random();

  /** The set being executed. */
  Templates templates();

  /**
   * Executes an associated template into a string, within this run's budgets.
   *
   * @throws TemplateException when it fails; pass it on as the cause of a {@link
   *     FunctionException}, or let it through
   */
  String render(String name, @Nullable Object data);

  /**
   * Executes a template of another set into a string, within this run's budgets.
   *
   * @throws TemplateException when it fails
   */
  String render(Templates set, String name, @Nullable Object data);

  /**
   * What the host gave the run under that key ({@link RunOptions#with}): its own per-run state.
   *
   * @throws IllegalStateException when it gave nothing
   */
  <T> T attribute(Class<T> key);

  /** What the host gave the run under that key, if it gave anything. */
  <T> @Nullable T attributeOrNull(Class<T> key);
}
