package dev.lading.helm.internal.render;

import dev.lading.gotemplate.value.GoStrings;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.text.GoText;
import dev.lading.helm.release.Hook;
import dev.lading.helm.release.RenderedResource;
import dev.lading.packages.HookEvent;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what the templates gave into resources and hooks, in install order (upstream: {@code
 * pkg/release/v1/util/manifest_sorter.go}). Serves one rendering.
 */
final class ManifestSorter {

  private static final String HOOK = "helm.sh/hook";
  private static final String HOOK_WEIGHT = "helm.sh/hook-weight";
  private static final String HOOK_DELETE_POLICY = "helm.sh/hook-delete-policy";

  private final HelmVersion helm;
  private final Consumer<Problem> findings;
  private final List<RenderedResource> resources = new ArrayList<>();
  private final List<Hook> hooks = new ArrayList<>();

  ManifestSorter(HelmVersion helm, Consumer<Problem> findings) {
    this.helm = helm;
    this.findings = findings;
  }

  List<RenderedResource> resources() {
    return resources;
  }

  List<Hook> hooks() {
    return hooks;
  }

  /**
   * Takes rendered files.
   *
   * @throws HelmException when a document is no YAML
   */
  void sort(Set<String> files, ManifestReader reader) {
    List<String> names = new ArrayList<>(files);
    names.sort(GoStrings::compare);
    for (String name : names) {
      add(name, reader);
    }
    Comparator<RenderedResource> order = new InstallOrder(helm);
    resources.sort(order);
    hooks.sort((left, right) -> order.compare(left.resource(), right.resource()));
  }

  private void add(String name, ManifestReader reader) {
    try {
      reader.documents(name).forEach(document -> add(name, document));
    } catch (FormatException malformed) {
      throw new HelmException(
          Problem.of("helm-manifest-yaml", "YAML parse error on " + name + ": " + malformed.text())
              .withSource(name),
          malformed);
    }
  }

  private void add(String source, ManifestFile.Document document) {
    ManifestHead head = document.head();
    RenderedResource resource =
        new RenderedResource(source, head.apiVersion(), head.kind(), head.name(), document.text());
    Map<String, String> annotations = head.annotations();
    String words = annotations.get(HOOK);
    if (words == null) {
      resources.add(resource);
      return;
    }
    List<HookEvent> events = events(words);
    if (events == null) {
      findings.accept(
          Problem.of("helm-hook-unknown", "skipping unknown hooks: " + words).withSource(source));
      return;
    }
    hooks.add(
        new Hook(
            resource,
            events,
            weight(annotations.getOrDefault(HOOK_WEIGHT, "")),
            words(annotations.get(HOOK_DELETE_POLICY))));
  }

  private static @Nullable List<HookEvent> events(String words) {
    List<HookEvent> events = new ArrayList<>();
    for (String word : words(words)) {
      HookEvent event = HookEvent.of(word);
      if (event == null) {
        return null;
      }
      events.add(event);
    }
    return events;
  }

  private static List<String> words(@Nullable String list) {
    List<String> words = new ArrayList<>();
    if (list != null) {
      for (String word : list.split(",", -1)) {
        words.add(GoText.trimSpace(word).toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static int weight(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }
}
