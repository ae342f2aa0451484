package dev.lading.packages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lading.packages.internal.schema.JsonSchema;
import dev.lading.packages.internal.schema.ValuesFile;
import dev.lading.packages.internal.type.BoundType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a values type looks like to people and editors: a JSON Schema and a commented {@code
 * values.yaml}, from the type and its annotations. Defaults of secrets are in neither.
 */
public final class ValuesSchema {

  private final BoundType type;
  private final boolean forChart;

  private ValuesSchema(BoundType type, boolean forChart) {
    this.type = type;
    this.forChart = forChart;
  }

  /**
   * The schema of a values type.
   *
   * @throws IllegalArgumentException when it cannot be one
   */
  public static ValuesSchema of(Class<?> type) {
    return new ValuesSchema(BoundType.of(type), false);
  }

  /**
   * The same for a Helm chart: {@code global} is allowed, and secrets are required even if the type
   * has a default, since a chart does not carry it.
   */
  public ValuesSchema forChart() {
    return new ValuesSchema(type, true);
  }

  /** The JSON Schema (draft 7) as a tree. */
  public Map<String, @Nullable Object> tree() {
    return new JsonSchema(forChart).of(type.shape(), type.defaults().plain());
  }

  /** The JSON Schema (draft 7) as text. */
  public String toJson() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(tree()) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values has JSON", impossible);
    }
  }

  /** The defaults as YAML with comments; what has no default, and secrets, are comments too. */
  public String toValuesYaml() {
    return ValuesFile.of(type.shape(), type.defaults().plain());
  }
}
