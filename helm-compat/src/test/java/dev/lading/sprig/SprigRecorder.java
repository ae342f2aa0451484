package dev.lading.sprig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Records what Helm makes of the sample templates. Run it from the module's folder after {@code mvn
 * test-compile}, with HELM4 set, on the test class path:
 *
 * <pre>java -cp … dev.lading.sprig.SprigRecorder [file …]</pre>
 *
 * <p>For every {@code NAME.templates} (one template a line, {@code #} begins a remark) it writes
 * {@code NAME.recorded}; {@code generated.recorded} holds the templates of {@link CaseGenerator},
 * {@code random-TOPIC.recorded} some of {@link RandomTemplates}. Each template is asked twice; one
 * that answers differently is left out, and named.
 */
final class SprigRecorder {
  private static final Path FOLDER = Path.of("src/test/resources/dev/lading/sprig");

  /** Recorded arbitrary templates of each topic. */
  private static final int RANDOM = 400;

  private SprigRecorder() {}

  public static void main(String[] arguments) throws IOException {
    Set<String> wanted = Set.of(arguments);
    HelmOracle oracle = HelmOracle.find(SprigCase.VALUES).orElseThrow();
    if (wanted.isEmpty() || wanted.contains("generated")) {
      record(oracle, "generated", CaseGenerator.templates());
    }
    Map<String, List<String>> samples = new LinkedHashMap<>();
    JqwikSession.run(
        () ->
            RandomTemplates.topics()
                .forEach((topic, all) -> samples.put(topic, RandomTemplates.sample(all, RANDOM))));
    for (Map.Entry<String, List<String>> sample : samples.entrySet()) {
      String name = "random-" + sample.getKey();
      if (wanted.isEmpty() || wanted.contains(name)) {
        record(oracle, name, sample.getValue());
      }
    }
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        String base = name.replace(".templates", "");
        if (name.endsWith(".templates") && (wanted.isEmpty() || wanted.contains(base))) {
          record(oracle, base, templates(file));
        }
      }
    }
  }

  private static List<String> templates(Path file) throws IOException {
    Set<String> templates = new LinkedHashSet<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        templates.add(line);
      }
    }
    return List.copyOf(templates);
  }

  private static void record(HelmOracle oracle, String name, List<String> given)
      throws IOException {
    List<String> templates = List.copyOf(new LinkedHashSet<>(given));
    List<HelmOracle.Answer> first = oracle.ask(templates);
    List<String> steady = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      if (first.get(i).ok()) {
        steady.add(templates.get(i));
      }
    }
    List<HelmOracle.Answer> second = oracle.ask(steady);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      int again = steady.indexOf(templates.get(i));
      if (again >= 0 && !second.get(again).equals(first.get(i))) {
        System.out.println(name + ": changes its answer: " + templates.get(i));
      } else {
        lines.add(new SprigCase(templates.get(i), first.get(i)).toLine());
      }
    }
    Files.write(FOLDER.resolve(name + ".recorded"), lines);
    System.out.println(name + ": " + lines.size() + " of " + templates.size());
  }
}
