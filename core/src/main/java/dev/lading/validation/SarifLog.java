package dev.lading.validation;

import dev.lading.problem.Position;
import dev.lading.validation.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings as a log in the Static Analysis Results Interchange Format, version 2.1.0 of OASIS. */
final class SarifLog {

  private final Findings findings;
  private final Map<String, Integer> ruleIndex = new LinkedHashMap<>();
  private final List<Object> rules = new ArrayList<>();

  SarifLog(Findings findings) {
    this.findings = findings;
  }

  String toJson() {
    List<Object> results = new ArrayList<>();
    for (Finding finding : findings) {
      results.add(result(finding));
    }
    for (Findings.Suppressed suppressed : findings.suppressed()) {
      Map<String, Object> result = result(suppressed.finding());
      result.put(
          "suppressions",
          List.of(Map.of("kind", "inSource", "justification", suppressed.reason())));
      results.add(result);
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Lading");
    driver.put("rules", rules);
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    return JsonText.of(log);
  }

  private Map<String, Object> result(Finding finding) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.rule());
    result.put("ruleIndex", indexOf(finding));
    result.put("level", level(finding.severity()));
    result.put("message", Map.of("text", message(finding)));
    result.put("locations", List.of(location(finding)));
    return result;
  }

  private int indexOf(Finding finding) {
    Integer known = ruleIndex.get(finding.rule());
    if (known != null) {
      return known;
    }
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", finding.rule());
    Rules.find(finding.rule())
        .ifPresent(found -> rule.put("shortDescription", Map.of("text", found.title())));
    if (!finding.reason().isEmpty()) {
      rule.put("fullDescription", Map.of("text", finding.reason()));
    }
    rules.add(rule);
    ruleIndex.put(finding.rule(), rules.size() - 1);
    return rules.size() - 1;
  }

  private static String message(Finding finding) {
    String remedy = finding.remedy().isEmpty() ? "" : "; " + finding.remedy();
    return finding.resourceText() + ": " + finding.message() + remedy;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static Map<String, Object> location(Finding finding) {
    Map<String, Object> logical = new LinkedHashMap<>();
    logical.put("fullyQualifiedName", finding.resourceText() + ": " + finding.path());
    logical.put("kind", finding.resource().kind().toLowerCase(Locale.ROOT));
    Map<String, Object> location = new LinkedHashMap<>();
    if (finding.source() != null) {
      location.put("physicalLocation", physical(finding.source(), finding.position()));
    }
    location.put("logicalLocations", List.of(logical));
    return location;
  }

  private static Map<String, Object> physical(String source, @Nullable Position position) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", Map.of("uri", source.replace('\\', '/')));
    if (position != null) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", position.line());
      region.put("startColumn", position.column());
      physical.put("region", region);
    }
    return physical;
  }
}
