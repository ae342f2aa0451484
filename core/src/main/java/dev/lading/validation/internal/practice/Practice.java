package dev.lading.validation.internal.practice;

import dev.lading.validation.rule.Category;
import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.PodSelection;
import dev.lading.validation.rule.PodTemplate;
import dev.lading.validation.rule.Rule;
import dev.lading.validation.rule.Severity;
import dev.lading.validation.rule.Subject;
import dev.lading.validation.rule.SubjectSet;
import java.util.HashSet;
import java.util.Set;

/** How rules of good practice are made. */
final class Practice {

  private Practice() {}

  /** What most teams want. */
  static Rule good(String id, String title) {
    return Rule.of(id, Category.PRACTICE, Severity.WARNING, title);
  }

  /** What costs effort or does not suit all. */
  static Rule strict(String id, String title) {
    return Rule.of(id, Category.STRICT, Severity.WARNING, title);
  }

  /** A convention of some teams. */
  static Rule optional(String id, String title) {
    return Rule.of(id, Category.OPTIONAL, Severity.WARNING, title);
  }

  /** The resources whose Pods a selector of a resource of a kind matches. */
  static Set<Subject> selected(SubjectSet set, String group, String kind, String selector) {
    PodSelection pods = set.noPods();
    for (Subject selecting : set.all(group, kind)) {
      pods = pods.or(set.podsMatching(selecting.namespace(), selecting.spec().get(selector)));
    }
    Set<Subject> owners = new HashSet<>();
    pods.forEach(pod -> owners.add(pod.owner()));
    return owners;
  }

  /** A container for a sentence. */
  static String the(Field container) {
    String name = container.get("name").text();
    return name.isEmpty() ? "A container" : "The container \"" + name + "\"";
  }

  /** A setting of a container, or of its Pod when the container has none. */
  static Field effective(PodTemplate pod, Field container, String name) {
    Field own = container.get("securityContext").get(name);
    return own.isPresent() ? own : pod.spec().get("securityContext").get(name);
  }

  /** Whether the Pods of a resource are meant to run until somebody stops them. */
  static boolean isLongRunning(Subject subject) {
    return switch (subject.kind()) {
      case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController" -> true;
      default -> false;
    };
  }
}
