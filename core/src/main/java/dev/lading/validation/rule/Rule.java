package dev.lading.validation.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule: what it demands, why, and what to do about findings of it. Immutable; the {@code with}
 * methods return a changed copy. What finds breaches of it is a {@link Check}.
 *
 * <pre>{@code
 * static final Rule OWNER =
 *     Rule.of("team-label", Category.PRACTICE, Severity.WARNING, "Workloads name their team")
 *         .because("nobody answers alerts of a workload without an owner")
 *         .fix("add the label example.com/team");
 * }</pre>
 */
public final class Rule {

  private final String id;
  private final Category category;
  private final Severity severity;
  private final String title;
  private final String reason;
  private final String remedy;
  private final List<String> equivalents;
  private final @Nullable String upstream;

  private Rule(
      String id,
      Category category,
      Severity severity,
      String title,
      String reason,
      String remedy,
      List<String> equivalents,
      @Nullable String upstream) {
    this.id = Objects.requireNonNull(id, "id");
    this.category = Objects.requireNonNull(category, "category");
    this.severity = Objects.requireNonNull(severity, "severity");
    this.title = Objects.requireNonNull(title, "title");
    this.reason = reason;
    this.remedy = remedy;
    this.equivalents = List.copyOf(equivalents);
    this.upstream = upstream;
  }

  /** A rule with a name such as {@code latest-tag} and a sentence that says what it demands. */
  public static Rule of(String id, Category category, Severity severity, String title) {
    return new Rule(id, category, severity, title, "", "", List.of(), null);
  }

  /** A rule whose breach the API server refuses. */
  public static Rule schema(String id, String title) {
    return of(id, Category.SCHEMA, Severity.ERROR, title)
        .because("the API server refuses the resource otherwise");
  }

  /** With the reason for the rule, one sentence without a full stop. */
  public Rule because(String newReason) {
    return new Rule(id, category, severity, title, newReason, remedy, equivalents, upstream);
  }

  /** With what to do about a finding, an imperative without a full stop. */
  public Rule fix(String newRemedy) {
    return new Rule(id, category, severity, title, reason, newRemedy, equivalents, upstream);
  }

  /** With checks of other tools that look for the same, such as {@code kube-linter:latest-tag}. */
  public Rule like(String... checks) {
    List<String> all = new ArrayList<>(equivalents);
    all.addAll(List.of(checks));
    return new Rule(id, category, severity, title, reason, remedy, all, upstream);
  }

  /** With the upstream file or document that says so. */
  public Rule after(String newUpstream) {
    return new Rule(id, category, severity, title, reason, remedy, equivalents, newUpstream);
  }

  /** With another default severity. */
  public Rule withSeverity(Severity newSeverity) {
    return new Rule(id, category, newSeverity, title, reason, remedy, equivalents, upstream);
  }

  /** The name, unique among rules. */
  public String id() {
    return id;
  }

  /** What it is about. */
  public Category category() {
    return category;
  }

  /** How bad its findings are unless the validator says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** What it demands, in a sentence without a full stop. */
  public String title() {
    return title;
  }

  /** Why. */
  public String reason() {
    return reason;
  }

  /** What to do about a finding. */
  public String remedy() {
    return remedy;
  }

  /** Checks of other tools that look for the same, as {@code tool:check}. */
  public List<String> equivalents() {
    return equivalents;
  }

  /** The upstream file or document that says so; null when none does. */
  public @Nullable String upstream() {
    return upstream;
  }

  @Override
  public String toString() {
    return id;
  }
}
