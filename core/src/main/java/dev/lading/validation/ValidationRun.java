package dev.lading.validation;

import dev.lading.model.ResourceId;
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
import org.jspecify.annotations.Nullable;

/** One run of a validator: collects the findings of one input. */
final class ValidationRun implements Report {

  private static final ResourceId NO_RESOURCE = new ResourceId("", "", "", "", "");

  /** Nobody reads more, and hostile input could have millions. */
  private static final int MOST_FINDINGS_OF_A_RESOURCE = 1_000;

  private static final int MOST_FINDINGS_OF_A_TEXT = 10_000;

  private static final Comparator<Finding> BY_POSITION =
      Comparator.comparing(Finding::position, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Settings settings;
  private final List<Family> families;
  private final SourceMap sources;
  private final IdentityHashMap<Rule, Boolean> wanted = new IdentityHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Findings.Suppressed> suppressed = new ArrayList<>();

  private @Nullable CheckedResource subject;
  private @Nullable Suppressions suppressions;
  private List<Finding> ofSubject = new ArrayList<>();

  ValidationRun(Settings settings, List<Family> families, SourceMap sources) {
    this.settings = settings;
    this.families = families;
    this.sources = sources;
  }

  Findings check(List<CheckedResource.Input> inputs) {
    for (CheckedResource resource : new ResourceIndex(inputs, settings).all()) {
      check(resource);
    }
    return Findings.of(findings, suppressed);
  }

  private void check(CheckedResource resource) {
    Suppressions own = Suppressions.of(resource);
    subject = resource;
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
    return ofSubject.size() < MOST_FINDINGS_OF_A_RESOURCE
        && wanted.computeIfAbsent(rule, settings::wants);
  }

  @Override
  public void add(Rule rule, Field where, String message, String remedy) {
    CheckedResource resource = subject;
    if (resource == null || !wants(rule)) {
      return;
    }
    SourceMap.Place place = resource.find(where);
    if (place == null) {
      place = sources.find(resource.id(), where.path());
    }
    Finding finding =
        new Finding(
            rule.id(),
            severityOf(rule),
            resource.id(),
            where.path().toString(),
            place == null ? null : place.source(),
            place == null ? null : place.position(),
            message,
            rule.reason(),
            remedy);
    String reason = reasonToSuppress(rule, resource);
    if (reason == null) {
      ofSubject.add(finding);
    } else {
      suppressed.add(new Findings.Suppressed(finding, reason));
    }
  }

  /** Adds a problem of a text that belongs to no resource yet. */
  void addProblem(Rule rule, Problem problem) {
    if (wants(rule) && findings.size() < MOST_FINDINGS_OF_A_TEXT) {
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
