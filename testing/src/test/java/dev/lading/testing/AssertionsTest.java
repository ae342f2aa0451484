package dev.lading.testing;

import static dev.lading.testing.ManifestAssertions.assertThatText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lading.testing.AssertionCases.Case;
import dev.lading.testing.junit.ManifestTests;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every assertion passes where it should, and fails where it should with the recorded message. */
@ManifestTests
class AssertionsTest {

  private static final Map<String, Consumer<AssertionCases>> GROUPS =
      new TreeMap<>(
          Map.of(
              "resources", ResourceCases::addTo,
              "workloads", WorkloadCases::addTo,
              "pods", PodCases::addTo,
              "containers", ContainerCases::addTo,
              "volumes", VolumeCases::addTo,
              "network", NetworkCases::addTo,
              "config", ConfigCases::addTo,
              "access", AccessCases::addTo,
              "paths", PathCases::addTo,
              "sets", SetCases::addTo));

  private static final List<Class<?>> ASSERTIONS =
      List.of(
          AbstractNodeAssert.class,
          AbstractResourceAssert.class,
          AbstractPodAssert.class,
          AbstractWorkloadAssert.class,
          AbstractReplicatedAssert.class,
          AbstractJobAssert.class,
          AbstractDataAssert.class,
          AbstractStorageAssert.class,
          AbstractKindsAssert.class,
          ManifestsAssert.class,
          DeploymentAssert.class,
          StatefulSetAssert.class,
          DaemonSetAssert.class,
          ReplicaSetAssert.class,
          JobAssert.class,
          CronJobAssert.class,
          PodAssert.class,
          ContainerAssert.class,
          ProbeAssert.class,
          VolumeAssert.class,
          ServiceAssert.class,
          IngressAssert.class,
          NetworkPolicyAssert.class,
          ConfigMapAssert.class,
          SecretAssert.class,
          ClaimAssert.class,
          PersistentVolumeAssert.class,
          StorageClassAssert.class,
          ServiceAccountAssert.class,
          RoleAssert.class,
          RoleBindingAssert.class,
          AutoscalerAssert.class,
          DisruptionBudgetAssert.class,
          ResourceAssert.class,
          PathAssert.class);

  private static List<Case> cases(Consumer<AssertionCases> group) {
    AssertionCases cases = new AssertionCases();
    group.accept(cases);
    return cases.cases();
  }

  @TestFactory
  Stream<DynamicTest> assertions_thatHold_pass() {
    return GROUPS.values().stream()
        .flatMap(group -> cases(group).stream())
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.subject().getSimpleName() + "." + each.method(),
                    () -> assertThatCode(each.passing()::run).doesNotThrowAnyException()));
  }

  @TestFactory
  Stream<DynamicTest> assertions_thatDoNotHold_failWithTheRecordedMessage() {
    return GROUPS.entrySet().stream()
        .map(
            group ->
                DynamicTest.dynamicTest(
                    group.getKey(),
                    () ->
                        assertThatText(messages(cases(group.getValue())))
                            .matchesGolden(group.getKey() + ".txt")));
  }

  private static String messages(List<Case> cases) {
    StringBuilder text = new StringBuilder();
    for (Case each : cases) {
      Throwable failure = catchThrowable(each.failing()::run);
      assertThat(failure)
          .as(each.subject().getSimpleName() + "." + each.method())
          .isInstanceOf(AssertionError.class);
      text.append("==== ").append(each.subject().getSimpleName()).append('.');
      text.append(each.method()).append('\n').append(failure.getMessage().strip()).append("\n\n");
    }
    return text.toString();
  }

  @Test
  void messages_neverShowValuesOfSecrets() {
    List<Case> all = GROUPS.values().stream().flatMap(group -> cases(group).stream()).toList();
    assertThat(messages(all)).doesNotContain("S3CR3T", "UzNDUjNU");
  }

  @Test
  void everyAssertion_hasACase() {
    List<Case> all = GROUPS.values().stream().flatMap(group -> cases(group).stream()).toList();
    List<String> missing = new ArrayList<>();
    for (Class<?> type : ASSERTIONS) {
      for (Method method : type.getDeclaredMethods()) {
        boolean api = Modifier.isPublic(method.getModifiers()) && !method.isSynthetic();
        boolean covered =
            all.stream()
                .anyMatch(
                    each ->
                        type.isAssignableFrom(each.subject())
                            && each.method().equals(method.getName()));
        if (api && !covered && !method.getName().equals("matchesGolden")) {
          missing.add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
