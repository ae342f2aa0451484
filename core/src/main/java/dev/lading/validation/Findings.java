package dev.lading.validation;

import dev.lading.model.ResourceId;
import dev.lading.validation.rule.Severity;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Validator} found: immutable, in the order of the resources and, within one, of the
 * places in its source. Suppressed findings are kept apart.
 */
public final class Findings implements Iterable<Finding> {

  private static final Findings NONE = new Findings(List.of(), List.of());

  /**
   * A finding that somebody decided to live with.
   *
   * @param finding the finding
   * @param reason why; empty when none was given
   */
  public record Suppressed(Finding finding, String reason) {}

  private final List<Finding> findings;
  private final List<Suppressed> suppressed;

  private Findings(List<Finding> findings, List<Suppressed> suppressed) {
    this.findings = List.copyOf(findings);
    this.suppressed = List.copyOf(suppressed);
  }

  /** Nothing found. */
  public static Findings none() {
    return NONE;
  }

  /** These findings. */
  public static Findings of(List<Finding> findings) {
    return new Findings(findings, List.of());
  }

  static Findings of(List<Finding> findings, List<Suppressed> suppressed) {
    return new Findings(findings, suppressed);
  }

  /** Whether nothing was found, apart from what is suppressed. */
  public boolean isEmpty() {
    return findings.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return findings.size();
  }

  /** All findings. */
  public List<Finding> all() {
    return findings;
  }

  /** The findings that are suppressed, with the reasons. */
  public List<Suppressed> suppressed() {
    return suppressed;
  }

  /** Those that are at least as bad as this. */
  public Findings atLeast(Severity severity) {
    return filter(finding -> finding.severity().compareTo(severity) <= 0);
  }

  /** Those of one severity. */
  public Findings bySeverity(Severity severity) {
    return filter(finding -> finding.severity() == severity);
  }

  /** Those of one rule. */
  public Findings byRule(String rule) {
    return filter(finding -> finding.rule().equals(rule));
  }

  /** Those about one resource. */
  public Findings forResource(ResourceId resource) {
    return filter(finding -> finding.resource().equals(resource));
  }

  /** Those about the resources of a kind with a name, in whatever namespace. */
  public Findings forResource(String kind, String name) {
    return filter(
        finding ->
            finding.resource().kind().equals(kind) && finding.resource().name().equals(name));
  }

  /** Those that fulfil a condition; what is suppressed is kept. */
  public Findings filter(Predicate<? super Finding> condition) {
    return new Findings(findings.stream().filter(condition).toList(), suppressed);
  }

  /** Whether there is an {@link Severity#ERROR}. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** All findings in order. */
  public Stream<Finding> stream() {
    return findings.stream();
  }

  @Override
  public Iterator<Finding> iterator() {
    return findings.iterator();
  }

  /**
   * All findings for people, as a failing test would print them: a count, then what, where, why and
   * what to do of each, with an empty line between; {@code no findings} when there is none.
   */
  public String toText() {
    if (findings.isEmpty()) {
      return "no findings\n";
    }
    StringBuilder out = new StringBuilder();
    out.append(findings.size()).append(findings.size() == 1 ? " finding: " : " findings: ");
    String separator = "";
    for (Severity severity : Severity.values()) {
      int count = bySeverity(severity).size();
      if (count > 0) {
        out.append(separator).append(count).append(' ').append(severity);
        separator = ", ";
      }
    }
    out.append('\n');
    for (Finding finding : findings) {
      out.append('\n').append(finding.toText());
    }
    return out.toString();
  }

  /** One line for each finding, as compilers print them. */
  public String toLines() {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      out.append(finding.toLine()).append('\n');
    }
    return out.toString();
  }

  /** A SARIF 2.1.0 log, suppressed findings included, for code scanning services. */
  public String toSarif() {
    return new SarifLog(this).toJson();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Findings that
        && findings.equals(that.findings)
        && suppressed.equals(that.suppressed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(findings, suppressed);
  }

  @Override
  public String toString() {
    return toLines();
  }
}
