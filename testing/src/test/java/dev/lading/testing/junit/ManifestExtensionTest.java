package dev.lading.testing.junit;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs classes of tests and looks at what JUnit reports. */
class ManifestExtensionTest {

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter("junit.jupiter.conditions.deactivate", "*")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .execute();
  }

  private static List<String> failures(EngineExecutionResults results) {
    return results.allEvents().failed().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .toList();
  }

  private static List<String> names(EngineExecutionResults results) {
    return results.testEvents().stream()
        .filter(event -> event.getType() == EventType.STARTED)
        .map(Event::getTestDescriptor)
        .map(test -> test.getDisplayName())
        .sorted()
        .toList();
  }

  @Test
  void everySource_givesItsManifests() {
    assertThat(failures(run(ExtensionCases.Sources.class))).isEmpty();
    assertThat(run(ExtensionCases.Sources.class).testEvents().succeeded().count()).isEqualTo(8);
  }

  @Test
  void sourceOfAClass_isThatOfItsTests() {
    EngineExecutionResults results = run(ExtensionCases.OnTheClass.class);
    assertThat(failures(results)).isEmpty();
    assertThat(names(results))
        .contains("[1] apps/v1 Deployment default/test (cache/templates/workload.yaml)")
        .hasSize(3);
  }

  @Test
  void overlays_runOneByOne_byName() {
    EngineExecutionResults results = run(ExtensionCases.Overlays.class);
    assertThat(failures(results)).isEmpty();
    assertThat(names(results)).containsExactly("[1] base", "[2] dev", "[3] prod");
  }

  @Test
  void failures_sayWhereTheResourceIsFrom() {
    assertThat(failures(run(ExtensionCases.Failing.class)))
        .hasSize(3)
        .allMatch(message -> message.contains("expected replicas 9, but it is"))
        .filteredOn(message -> message.endsWith("\nfrom cache/templates/workload.yaml"))
        .hasSize(2);
    assertThat(failures(run(ExtensionCases.Failing.class)))
        .anyMatch(message -> message.endsWith("\nfrom src/test/resources/shop.yaml:12:3"));
  }

  @Test
  void mistakes_areExplained() {
    List<String> messages = failures(run(ExtensionCases.Mistakes.class));
    assertThat(messages).hasSize(5);
    assertThat(String.join("\n", messages))
        .contains("there is no file ", "nowhere.yaml")
        .contains("gives no RenderedChart")
        .contains("@ForEachResource never would never run: there is no Pod")
        .contains("@ForEachResource sourceless has no source, such as @FromChart")
        .contains("there is no kustomization in src/test/resources/charts");
  }

  @Test
  void goldenFile_thatNoTestUses_failsTheClass() {
    assertThat(failures(run(OrphanedCase.class)))
        .singleElement(as(STRING))
        .startsWith("golden files that no test uses; delete them:\n  ")
        .endsWith("dev.lading.testing.junit.OrphanedCase/unused.txt");
  }

  @Test
  void engineThatIsMissing_isNamed() {
    assertThat(Source.without("lading-helm-compat", new NoClassDefFoundError("x")))
        .hasMessage("add dev.lading:lading-helm-compat to the test dependencies");
  }
}
