package dev.lading.crd;

import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One run from definitions to the fact table that both Java types and schemas are made from. */
final class FactsRun {

  private static final String METADATA = "meta.v1.ObjectMeta";

  private final CrdLimits limits;
  private final UnaryOperator<String> packages;
  private final Map<String, TypeNames> names = new HashMap<>();
  private final TreeMap<String, TypeFacts> types = new TreeMap<>();
  private final List<KindFacts> kinds = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> findings = new ArrayList<>();

  /**
   * A run.
   *
   * @param packages from a group to the packages of its types
   */
  FactsRun(CrdLimits limits, UnaryOperator<String> packages) {
    this.limits = limits;
    this.packages = packages;
  }

  /**
   * The table.
   *
   * @throws CrdException with all problems
   */
  FactTable table(List<Definition> definitions) {
    List<String> simpleNames = new ArrayList<>();
    for (Definition definition : definitions) {
      String home = packageOf(definition.kind());
      TypeNames inPackage = names.computeIfAbsent(home, key -> new TypeNames());
      simpleNames.add(inPackage.kind(definition.kind().kind()));
    }
    for (int i = 0; i < definitions.size(); i++) {
      add(definitions.get(i), simpleNames.get(i));
    }
    if (!problems.isEmpty()) {
      throw new CrdException(problems);
    }
    kinds.sort(Comparator.comparing(KindFacts::apiVersion).thenComparing(KindFacts::kind));
    return new FactTable("custom", List.copyOf(kinds), types);
  }

  List<Problem> findings() {
    return findings;
  }

  private String packageOf(CustomKind kind) {
    return packages.apply(kind.group()) + "." + PackageNames.segment(kind.version());
  }

  private void add(Definition definition, String simpleName) {
    CustomKind kind = definition.kind();
    String home = packageOf(kind);
    kinds.add(
        new KindFacts(
            kind.apiVersion(),
            kind.kind(),
            home + "." + simpleName,
            stability(kind.version()),
            kind.plural(),
            kind.namespaced(),
            true,
            false,
            true,
            "",
            new KindFacts.Lifecycle(null, null, null),
            subresources(definition)));
    if (!definition.schema().isPresent()) {
      problems.add(definition.schema().problem("crd-no-schema", "A served version needs a schema"));
      return;
    }
    TypeNames inPackage = names.computeIfAbsent(home, key -> new TypeNames());
    new TypesOfKind(this, home, inPackage).addKind(definition.schema(), simpleName, METADATA);
  }

  private static List<String> subresources(Definition definition) {
    List<String> subresources = new ArrayList<>();
    if (definition.scale()) {
      subresources.add("/scale");
    }
    if (definition.status()) {
      subresources.add("/status");
    }
    return subresources;
  }

  private static String stability(String version) {
    if (version.contains("alpha")) {
      return "alpha";
    }
    return version.contains("beta") ? "beta" : "stable";
  }

  CrdLimits limits() {
    return limits;
  }

  void add(TypeFacts type) {
    types.put(type.name(), type);
    if (types.size() == limits.maxTypes() + 1) {
      problems.add(
          Problem.of("crd-limit", "The definitions need more than " + limits.maxTypes() + " types")
              .withHint("raise CrdLimits.maxTypes if they are trusted"));
    }
  }

  boolean isFull() {
    return types.size() > limits.maxTypes();
  }

  void problem(Problem problem) {
    problems.add(problem);
  }

  void finding(Problem finding) {
    findings.add(finding);
  }
}
