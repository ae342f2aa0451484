package dev.lading.helm.chart;

import java.util.List;

/**
 * A dependency as Chart.yaml or requirements.yaml declares it. What it does not say is empty.
 *
 * @param version a range of versions, as Masterminds/semver reads it
 * @param condition comma-separated values paths; the first that holds a boolean decides
 * @param importValues texts (names under the child's {@code exports}) and maps of {@code child} and
 *     {@code parent}
 * @param alias the name the subchart gets
 */
public record ChartDependency(
    String name,
    String version,
    String repository,
    String condition,
    List<String> tags,
    boolean enabled,
    List<Object> importValues,
    String alias) {

  /** Copies the lists. */
  public ChartDependency {
    tags = List.copyOf(tags);
    importValues = List.copyOf(importValues);
  }

  /** The name the subchart goes by. */
  public String effectiveName() {
    return alias.isEmpty() ? name : alias;
  }

  /** The dependency under its alias and switched on or off, as it is while rendering. */
  public ChartDependency resolved(String newName, boolean on) {
    return new ChartDependency(
        newName, version, repository, condition, tags, on, importValues, alias);
  }

  /** The same with other import values. */
  public ChartDependency withImportValues(List<Object> values) {
    return new ChartDependency(name, version, repository, condition, tags, enabled, values, alias);
  }
}
