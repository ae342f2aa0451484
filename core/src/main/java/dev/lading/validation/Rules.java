package dev.lading.validation;

import dev.lading.validation.internal.custom.CustomResourceRules;
import dev.lading.validation.internal.kind.AccessRules;
import dev.lading.validation.internal.kind.AutoscalingRules;
import dev.lading.validation.internal.kind.BatchRules;
import dev.lading.validation.internal.kind.ConfigRules;
import dev.lading.validation.internal.kind.ExtensionRules;
import dev.lading.validation.internal.kind.IngressRules;
import dev.lading.validation.internal.kind.NetworkPolicyRules;
import dev.lading.validation.internal.kind.PolicyRules;
import dev.lading.validation.internal.kind.ServiceRules;
import dev.lading.validation.internal.kind.StorageRules;
import dev.lading.validation.internal.kind.WorkloadRules;
import dev.lading.validation.internal.pod.ContainerRules;
import dev.lading.validation.internal.pod.EnvironmentRules;
import dev.lading.validation.internal.pod.PodSettingRules;
import dev.lading.validation.internal.pod.ProbeRules;
import dev.lading.validation.internal.pod.ResourceRules;
import dev.lading.validation.internal.pod.SchedulingRules;
import dev.lading.validation.internal.pod.VolumeRules;
import dev.lading.validation.internal.practice.AccessPracticeRules;
import dev.lading.validation.internal.practice.AvailabilityRules;
import dev.lading.validation.internal.practice.ConventionRules;
import dev.lading.validation.internal.practice.EnvironmentPracticeRules;
import dev.lading.validation.internal.practice.HostRules;
import dev.lading.validation.internal.practice.ImageRules;
import dev.lading.validation.internal.practice.NetworkPracticeRules;
import dev.lading.validation.internal.practice.PrivilegeRules;
import dev.lading.validation.internal.practice.ProbePracticeRules;
import dev.lading.validation.internal.practice.ResourcePracticeRules;
import dev.lading.validation.internal.practice.RolloutRules;
import dev.lading.validation.internal.practice.StoragePracticeRules;
import dev.lading.validation.internal.reference.ConfigReferenceRules;
import dev.lading.validation.internal.reference.PodReferenceRules;
import dev.lading.validation.internal.reference.SelectorReferenceRules;
import dev.lading.validation.internal.reference.ServiceReferenceRules;
import dev.lading.validation.internal.reference.StorageReferenceRules;
import dev.lading.validation.internal.schema.ApiVersionRules;
import dev.lading.validation.internal.schema.FieldTypeRules;
import dev.lading.validation.internal.schema.MetadataRules;
import dev.lading.validation.internal.schema.SelectorRules;
import dev.lading.validation.internal.security.BaselineRules;
import dev.lading.validation.internal.security.RestrictedRules;
import dev.lading.validation.rule.Family;
import dev.lading.validation.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of the library. */
public final class Rules {

  private static final List<Family> FAMILIES =
      List.of(
          ReadingRules.FAMILY,
          ApiVersionRules.FAMILY,
          FieldTypeRules.FAMILY,
          MetadataRules.FAMILY,
          SelectorRules.FAMILY,
          CustomResourceRules.FAMILY,
          VolumeRules.FAMILY,
          ContainerRules.FAMILY,
          EnvironmentRules.FAMILY,
          ResourceRules.FAMILY,
          ProbeRules.FAMILY,
          PodSettingRules.FAMILY,
          SchedulingRules.FAMILY,
          WorkloadRules.FAMILY,
          BatchRules.FAMILY,
          ConfigRules.FAMILY,
          StorageRules.FAMILY,
          ServiceRules.FAMILY,
          IngressRules.FAMILY,
          NetworkPolicyRules.FAMILY,
          AutoscalingRules.FAMILY,
          PolicyRules.FAMILY,
          AccessRules.FAMILY,
          ExtensionRules.FAMILY,
          ConfigReferenceRules.FAMILY,
          PodReferenceRules.FAMILY,
          StorageReferenceRules.FAMILY,
          ServiceReferenceRules.FAMILY,
          SelectorReferenceRules.FAMILY,
          ImageRules.FAMILY,
          ResourcePracticeRules.FAMILY,
          ProbePracticeRules.FAMILY,
          EnvironmentPracticeRules.FAMILY,
          PrivilegeRules.FAMILY,
          HostRules.FAMILY,
          RolloutRules.FAMILY,
          AvailabilityRules.FAMILY,
          NetworkPracticeRules.FAMILY,
          StoragePracticeRules.FAMILY,
          AccessPracticeRules.FAMILY,
          ConventionRules.FAMILY,
          BaselineRules.FAMILY,
          RestrictedRules.FAMILY,
          SuppressionRules.FAMILY);

  private static final Map<String, Rule> BY_ID = byId();

  private Rules() {}

  private static Map<String, Rule> byId() {
    Map<String, Rule> byId = new LinkedHashMap<>();
    for (Family family : FAMILIES) {
      for (Rule rule : family.rules()) {
        if (byId.put(rule.id(), rule) != null) {
          throw new IllegalStateException("two rules are named " + rule.id());
        }
      }
    }
    return Collections.unmodifiableMap(byId);
  }

  /** All rules, those of a family together. */
  public static List<Rule> all() {
    return new ArrayList<>(BY_ID.values());
  }

  /** The families of rules. */
  public static List<Family> families() {
    return FAMILIES;
  }

  /** The rule called {@code id}. */
  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /**
   * Our rules that look for the same as another tool's check, such as {@code kube-linter:ssh-port}.
   */
  public static List<Rule> like(String check) {
    return BY_ID.values().stream().filter(rule -> rule.equivalents().contains(check)).toList();
  }
}
