package dev.lading.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.problem.PatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategicMergeTest {

  private static final Map<String, Object> POD =
      Map.of(
          "apiVersion", "v1",
          "kind", "Pod",
          "spec", Map.of("containers", List.of(Map.of("name", "a", "image", "b"))));

  @Test
  void apply_recordedCases_sameAsKubectlPatch() throws Exception {
    List<StrategicMergeCases.Case> cases = StrategicMergeCases.all();
    List<Object> answers = StrategicMergeCases.answers();
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      StrategicMergeCases.Case recorded = cases.get(i);
      Object merged = StrategicMerge.kubernetes().apply(recorded.original(), recorded.patch());
      Object actual = StrategicMergeCases.pruned(merged);
      if (!answers.get(i).equals(actual)) {
        failures.add(recorded.name() + "\n" + actual + "\n" + answers.get(i));
      }
    }
    System.out.println(
        "strategic merge: " + (cases.size() - failures.size()) + " / " + cases.size() + " equal");
    assertThat(failures).isEmpty();
  }

  @Test
  void apply_itemWithoutMergeKey_isRefusedInsteadOfLosingTheList() {
    Map<String, Object> patch = Map.of("spec", Map.of("containers", List.of(Map.of("image", "c"))));
    assertThatThrownBy(() -> StrategicMerge.kubernetes().apply(POD, patch))
        .isInstanceOf(PatchException.class)
        .hasMessage(
            "spec.containers: The item does not contain its merge key name; say which item is meant:"
                + " name");
  }

  @Test
  void apply_unknownDirective_isRefused() {
    Map<String, Object> patch = Map.of("spec", Map.of("$patch", "merge"));
    assertThatThrownBy(() -> StrategicMerge.kubernetes().apply(POD, patch))
        .hasMessage(
            "spec: Unknown patch type found: merge; write $patch: delete or $patch: replace");
  }

  @Test
  void apply_customResource_mergesAsJson() {
    Map<String, Object> original =
        Map.of("apiVersion", "example.com/v1", "kind", "Site", "spec", Map.of("list", List.of(1L)));
    Map<String, Object> patch = Map.of("spec", Map.of("list", List.of(2L), "more", true));
    assertThat(StrategicMerge.kubernetes().apply(original, patch).get("spec"))
        .isEqualTo(Map.of("list", List.of(2L), "more", true));
  }

  @Test
  void mergePatch_rfcExamples_giveTheRfcResults() {
    Map<String, Object> document =
        Map.of("a", "b", "c", Map.of("d", "e", "f", "g"), "list", List.of(1L, 2L));
    Map<String, Object> change = new java.util.HashMap<>(Map.of("a", "z", "list", List.of(3L)));
    change.put("c", new java.util.HashMap<>(java.util.Collections.singletonMap("f", null)));
    assertThat(MergePatch.of(change).apply(document))
        .isEqualTo(Map.of("a", "z", "c", Map.of("d", "e"), "list", List.of(3L)));
  }
}
