package dev.lading.validation.rule;

import dev.lading.problem.NearestName;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes findings; those of rules that are off are dropped. */
public interface Report {

  /** Whether findings of a rule are wanted, for checks that would work hard for them. */
  boolean wants(Rule rule);

  /**
   * Adds a finding.
   *
   * @param where the field, which may be absent: the finding then points to what should hold it
   * @param message what is wrong, in a sentence without a full stop; never the value of a Secret
   */
  default void add(Rule rule, Field where, String message) {
    add(rule, where, message, rule.remedy());
  }

  /**
   * The known name that somebody probably meant, or null. The search takes time, so it is done for
   * the first misspellings of a run only.
   */
  default @Nullable String nearest(String name, Supplier<List<String>> known) {
    return NearestName.of(name, known.get());
  }

  /** Adds a finding with a remedy of its own. */
  void add(Rule rule, Field where, String message, String remedy);
}
