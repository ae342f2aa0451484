package dev.lading.validation.rule;

import java.util.Optional;

/** Finds the Pod in a resource. */
public final class PodTemplates {

  private PodTemplates() {}

  /** The Pod that a resource of a built-in kind is or makes; empty for other kinds. */
  public static Optional<PodTemplate> of(Subject subject) {
    return switch (subject.id().group()) {
      case "" -> ofCore(subject);
      case "apps" -> ofWorkload(subject);
      case "batch" -> ofBatch(subject);
      default -> Optional.empty();
    };
  }

  /** As {@link #of}, and of custom resources that have a template like a Deployment's. */
  public static Optional<PodTemplate> likely(Subject subject) {
    Optional<PodTemplate> known = of(subject);
    Field template = subject.spec().get("template");
    return known.isEmpty() && template.at("spec", "containers").isList()
        ? template(subject, template)
        : known;
  }

  private static Optional<PodTemplate> ofCore(Subject subject) {
    return switch (subject.kind()) {
      case "Pod" -> template(subject, subject.root());
      case "ReplicationController" -> template(subject, subject.spec().get("template"));
      case "PodTemplate" -> template(subject, subject.root().get("template"));
      default -> Optional.empty();
    };
  }

  private static Optional<PodTemplate> ofWorkload(Subject subject) {
    return switch (subject.kind()) {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet" ->
          template(subject, subject.spec().get("template"));
      default -> Optional.empty();
    };
  }

  private static Optional<PodTemplate> ofBatch(Subject subject) {
    return switch (subject.kind()) {
      case "Job" -> template(subject, subject.spec().get("template"));
      case "CronJob" -> template(subject, subject.spec().at("jobTemplate", "spec", "template"));
      default -> Optional.empty();
    };
  }

  private static Optional<PodTemplate> template(Subject subject, Field template) {
    return Optional.of(new PodTemplate(subject, template.get("metadata"), template.get("spec")));
  }
}
