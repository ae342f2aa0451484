package dev.lading.packages.export;

import dev.lading.packages.ManifestPackage;
import dev.lading.packages.PackageMetadata;
import dev.lading.packages.Release;
import dev.lading.packages.RenderRequest;
import dev.lading.packages.ValuesSchema;
import dev.lading.packages.internal.type.BoundType;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a Java package into a Helm chart, for those who only have Helm.
 *
 * <p>The package is rendered with many values, and what changes with what becomes a template:
 * values that reach the output unchanged, alone or within a text, are {@code .Values} expressions;
 * what depends on switches, choices and whether something is set is {@code {{ if }}}; what is
 * repeated for the items of a list or map is {@code {{ range }}}; the release's name and namespace
 * are {@code .Release}. Dependencies become part of the chart. What cannot be expressed, and every
 * template that does not give for other values what the package gives, is a finding.
 */
public final class HelmChartExporter {

  private static final int TO_LEARN = 40;
  private static final int TO_CHECK = 60;
  private static final int FEWEST = 10;

  private final ManifestPackage<?> subject;
  private final Sampler sampler;
  private final List<Problem> findings = new ArrayList<>();

  private HelmChartExporter(ManifestPackage<?> subject) {
    this.subject = subject;
    this.sampler = new Sampler(subject);
  }

  /** The chart of a package. The same package gives the same chart. */
  public static ExportedChart export(ManifestPackage<?> subject) {
    return new HelmChartExporter(subject).run();
  }

  private ExportedChart run() {
    List<Sample> samples = sampler.toLearn(TO_LEARN);
    Variables variables =
        new Variables(BoundType.of(subject.valuesType()).shape(), sampler.questions());
    if (samples.size() < FEWEST) {
      throw new LadingException(
          Problem.of(
                  "export-values", "The package takes hardly any of the values it was tried with")
              .withSource(subject.about().name())
              .withHint("give its attributes an @Example"));
    }
    Learner learner = new Learner(variables);
    Template.Sequence template = learner.learn(samples);
    learner.findings().stream().distinct().forEach(findings::add);
    check(template);
    noteTrace();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("Chart.yaml", chartYaml());
    ValuesSchema schema = ValuesSchema.of(subject.valuesType()).forChart();
    files.put("values.yaml", schema.toValuesYaml());
    files.put("values.schema.json", schema.toJson());
    templates(template, new Expressions(variables), files);
    return new ExportedChart(files, findings);
  }

  private void check(Template.Sequence template) {
    List<Sample> samples = sampler.atRandom(TO_CHECK);
    if (!sampler.refusals().isEmpty()) {
      findings.add(
          Problem.of(
                  "export-refused",
                  "The package refuses "
                      + sampler.refusals().size()
                      + " of "
                      + TO_CHECK
                      + " random values that its type takes: "
                      + sampler.refusals().get(0))
              .withHint("the chart does not refuse them; add constraints to the type"));
    }
    int wrong = 0;
    String first = "";
    for (Sample sample : samples) {
      Object made = new Evaluation(new Instance(sample, Map.of(), "")).value(template);
      Set<Object> expected = new HashSet<>(sample.resources());
      Set<Object> actual = new HashSet<>((List<?>) java.util.Objects.requireNonNull(made));
      if (!expected.equals(actual)) {
        expected.removeAll(actual);
        first = first.isEmpty() ? describe(expected) : first;
        wrong++;
      }
    }
    if (wrong > 0) {
      findings.add(
          Problem.of(
                  "export-mismatch",
                  "The chart differs from the package for "
                      + wrong
                      + " of "
                      + samples.size()
                      + " random values")
              .withPath(first)
              .withHint("do not use the chart for what differs"));
    }
  }

  private static String describe(Set<Object> resources) {
    return resources.stream()
        .findFirst()
        .filter(Map.class::isInstance)
        .map(resource -> String.valueOf(((Map<?, ?>) resource).get("kind")))
        .orElse("a resource too many");
  }

  private void noteTrace() {
    sampler
        .trace()
        .conditions()
        .forEach(
            (place, answers) -> {
              if (answers.size() < 2 && !(place.startsWith("forEach") && answers.contains(true))) {
                findings.add(
                    Problem.of(
                            "export-branch",
                            "No values were found for which the answer is other than "
                                + answers.iterator().next())
                        .withPath(place)
                        .withHint("the chart knows only one of the branches"));
              }
            });
    for (String path : sampler.fixed()) {
      findings.add(
          Problem.of("export-fixed", "Only its default would do, so it was not varied")
              .withPath(path.substring(path.indexOf('.') + 1))
              .withHint("give the attribute an @Example"));
    }
    if (sampler.trace().askedWholeVersion()) {
      findings.add(
          Problem.of("export-version", "The package looks at the version of Kubernetes itself")
              .withHint("ask isAtLeast(…), which a chart can ask too"));
    }
    for (String dependency : sampler.trace().clusterDependent()) {
      findings.add(
          Problem.of(
                  "export-capabilities",
                  "The dependency makes something else for other versions of Kubernetes or other"
                      + " APIs")
              .withPath(dependency)
              .withHint("the chart has what it makes for the newest version without further APIs"));
    }
    noteNotes();
  }

  private void noteNotes() {
    try {
      Release release = Release.release("release");
      if (!subject.render(RenderRequest.of(release)).notes().isEmpty()) {
        findings.add(Problem.of("export-notes", "The notes of the package are not in the chart"));
      }
    } catch (LadingException mandatoryMissing) {
      // a package with mandatory values has no default rendering to look at
    }
  }

  private String chartYaml() {
    PackageMetadata about = subject.about();
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("apiVersion", "v2");
    chart.put("type", "application");
    chart.put("name", about.name());
    chart.put("version", about.version());
    about.appVersion().ifPresent(version -> chart.put("appVersion", version));
    about.description().ifPresent(text -> chart.put("description", text));
    about.kubernetes().ifPresent(range -> chart.put("kubeVersion", kubeVersion(range)));
    return YamlWriter.writeTree(chart);
  }

  /** Helm compares in full, and leaves pre-releases out unless told. */
  private static String kubeVersion(String range) {
    StringBuilder full = new StringBuilder();
    for (String comparison : range.strip().split("[ ,]+", -1)) {
      long dots = comparison.chars().filter(c -> c == '.').count();
      full.append(full.length() == 0 ? "" : " ").append(comparison);
      full.append(dots < 2 ? ".0" : "");
      full.append(comparison.startsWith("=") ? "" : "-0");
    }
    return full.toString();
  }

  private static void templates(
      Template.Sequence template, Expressions expressions, Map<String, String> files) {
    for (Template.Block block : template.blocks()) {
      String base = "templates/" + fileName(block.members().get(0).value());
      String name = base + ".yaml";
      for (int i = 2; files.containsKey(name); i++) {
        name = base + "-" + i + ".yaml";
      }
      files.put(name, TemplateWriter.resource(block, expressions));
    }
  }

  private static String fileName(Template resource) {
    Object tree = constantParts(resource);
    String kind = String.valueOf(tree instanceof Map<?, ?> map ? map.get("kind") : "");
    Object metadata = tree instanceof Map<?, ?> map ? map.get("metadata") : null;
    Object name = metadata instanceof Map<?, ?> map ? map.get("name") : null;
    String text = kind.toLowerCase(Locale.ROOT) + (name == null ? "" : "-" + name);
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean dash = safe.length() > 0 && safe.charAt(safe.length() - 1) == '-';
      if (Character.isLetterOrDigit(c)) {
        safe.append(c);
      } else if (!dash) {
        safe.append('-');
      }
    }
    return safe.toString().replaceAll("-$", "");
  }

  /** A template's texts without their variables. */
  private static Object constantParts(Template template) {
    if (template instanceof Template.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (Template.Block block : mapping.blocks()) {
        for (Template.Member member : block.members()) {
          Pattern key = member.key();
          if (key != null && key.refs().isEmpty()) {
            map.putIfAbsent(key.parts().get(0).toString(), constantParts(member.value()));
          }
        }
      }
      return map;
    }
    StringBuilder text = new StringBuilder();
    if (template instanceof Template.Text pattern) {
      for (Object part : pattern.pattern().parts()) {
        text.append(part instanceof String literal ? literal : "");
      }
    } else if (template instanceof Template.Fixed fixed) {
      text.append(fixed.value());
    }
    return text.toString();
  }
}
