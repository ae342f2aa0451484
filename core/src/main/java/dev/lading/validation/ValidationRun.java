package dev.lading.validation;

import dev.lading.model.ResourceId;
import dev.lading.problem.NearestName;
import dev.lading.problem.Problem;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a validator: collects the findings of one input. */
final class ValidationRun implements Report {

  private static final ResourceId NO_RESOURCE = new ResourceId("", "", "", "", "");

  /** Somebody who misspelt more names does not need a hint for each. */
  private static final int MOST_HINTS = 200;

  private static final Comparator<Finding> BY_POSITION =
      Comparator.comparing(Finding::position, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Settings settings;
  private final List<Family> families;
  private final SourceMap sources;
  private final IdentityHashMap<Rule, Boolean> wanted = new IdentityHashMap<>();
  private final FindingCounts counts = new FindingCounts();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Findings.Suppressed> suppressed = new ArrayList<>();

  private @Nullable CheckedResource subject;
  private @Nullable Suppressions suppressions;
  private List<Finding> ofSubject = new ArrayList<>();
  private int hints;

  ValidationRun(Settings settings, List<Family> families, SourceMap sources) {
    this.settings = settings;
    this.families = families;
    this.sources = sources;
  }

  Findings check(List<CheckedResource.Input> inputs) {
    for (CheckedResource resource : new ResourceIndex(inputs, settings).all()) {
      check(resource);
    }
    if (counts.wasFull() && settings.wants(SuppressionRules.LEFT_OUT)) {
      findings.add(leftOut());
    }
    return Findings.of(findings, suppressed);
  }

  private Finding leftOut() {
    return new Finding(
        SuppressionRules.LEFT_OUT.id(),
        severityOf(SuppressionRules.LEFT_OUT),
        NO_RESOURCE,
        "",
        null,
        null,
        "There may be more: at most "
            + FindingCounts.MOST_OF_A_RESOURCE
            + " findings of a resource and "
            + FindingCounts.MOST_OF_A_SEVERITY
            + " of a severity are listed",
        SuppressionRules.LEFT_OUT.reason(),
        SuppressionRules.LEFT_OUT.remedy());
  }

  private void check(CheckedResource resource) {
    Suppressions own = Suppressions.of(resource);
    subject = resource;
    counts.startResource();
    suppressions = own;
    ofSubject = new ArrayList<>();
    for (Family family : families) {
      family.check().check(resource, this);
    }
    own.report(this);
    ofSubject.sort(BY_POSITION);
    findings.addAll(ofSubject);
  }

  @Override
  public boolean wants(Rule rule) {
    return wanted.computeIfAbsent(rule, settings::wants) && counts.hasRoom(severityOf(rule));
  }

  @Override
  public @Nullable String nearest(String name, Supplier<List<String>> known) {
    return hints++ < MOST_HINTS ? NearestName.of(name, known.get()) : null;
  }

  @Override
  public void add(Rule rule, Field where, String message, String remedy) {
    CheckedResource resource = subject;
    if (resource == null || !wants(rule)) {
      return;
    }
    String reason = reasonToSuppress(rule, resource);
    if (reason == null) {
      counts.count(severityOf(rule));
      ofSubject.add(finding(rule, resource, where, message, remedy));
    } else if (counts.hasRoomForSuppressed()) {
      counts.countSuppressed();
      suppressed.add(
          new Findings.Suppressed(finding(rule, resource, where, message, remedy), reason));
    }
  }

  private Finding finding(
      Rule rule, CheckedResource resource, Field where, String message, String remedy) {
    SourceMap.Place place = resource.find(where);
    if (place == null) {
      place = sources.find(resource.id(), where.path());
    }
    return new Finding(
        rule.id(),
        severityOf(rule),
        resource.id(),
        where.path().toString(),
        place == null ? null : place.source(),
        place == null ? null : place.position(),
        message,
        rule.reason(),
        remedy);
  }

  /** Adds a problem of a text that belongs to no resource yet. */
  void addProblem(Rule rule, Problem problem) {
    counts.startResource();
    if (wants(rule)) {
      counts.count(severityOf(rule));
      String hint = problem.hint();
      findings.add(
          new Finding(
              rule.id(),
              severityOf(rule),
              NO_RESOURCE,
              problem.path() == null ? "" : problem.path(),
              problem.source(),
              problem.position(),
              problem.message(),
              rule.reason(),
              hint == null ? rule.remedy() : hint));
    }
  }

  private Severity severityOf(Rule rule) {
    return settings.severities().getOrDefault(rule.id(), rule.severity());
  }

  private @Nullable String reasonToSuppress(Rule rule, CheckedResource resource) {
    for (CodeSuppression suppression : settings.suppressions()) {
      if (suppression.covers(rule.id(), resource.id())) {
        return suppression.reason();
      }
    }
    return suppressions == null ? null : suppressions.reasonFor(rule.id());
  }
}
