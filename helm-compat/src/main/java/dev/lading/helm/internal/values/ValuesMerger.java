package dev.lading.helm.internal.values;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.packages.internal.set.SetException;
import dev.lading.packages.internal.set.SetParser;
import dev.lading.problem.Problem;
import dev.lading.sprig.internal.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lays files and flags over each other in Helm's order (upstream: {@code
 * pkg/cli/values/options.go}): files, then JSON, typed, text, file and literal flags.
 */
public final class ValuesMerger {

  private final HelmVersion helm;
  private Map<String, @Nullable Object> values = new LinkedHashMap<>();

  public ValuesMerger(HelmVersion helm) {
    this.helm = helm;
  }

  /** The values so far. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /** Lays a tree over the values so far. */
  public void tree(Map<String, @Nullable Object> tree) {
    values = Tables.merge(values, tree);
  }

  /** A values file's text. */
  public void file(String text, String name) {
    try {
      values = Tables.merge(values, ValuesFile.read(text, helm));
    } catch (FormatException malformed) {
      throw failure("failed to parse " + name + ": " + malformed.text(), malformed);
    }
  }

  /** {@code --set-json} flags. */
  public void json(List<String> flags) {
    for (String flag : flags) {
      String trimmed = flag.strip();
      if (helm.isHelm4() && trimmed.startsWith("{")) {
        jsonObject(flag, trimmed);
        continue;
      }
      try {
        SetParser.parse(flag, new HelmSetStyle.Json(), values);
      } catch (SetException | FormatException malformed) {
        throw failure("failed parsing --set-json data " + flag, malformed);
      }
    }
  }

  private void jsonObject(String flag, String text) {
    try {
      Map<String, @Nullable Object> table = Tables.table(JsonReader.read(text));
      values = Tables.merge(values, table == null ? Map.of() : table);
    } catch (FunctionException malformed) {
      throw failure("failed parsing --set-json data JSON: " + flag, malformed);
    }
  }

  /** {@code --set} flags. */
  public void typed(List<String> flags) {
    parse("--set", flags, new HelmSetStyle.Typed());
  }

  /** {@code --set-string} flags. */
  public void text(List<String> flags) {
    parse("--set-string", flags, new HelmSetStyle.Text());
  }

  /** {@code --set-file} flags. */
  public void fileContent(List<String> flags, UnaryOperator<String> content) {
    parse("--set-file", flags, new HelmSetStyle.FileContent(content));
  }

  /** {@code --set-literal} flags. */
  public void literal(List<String> flags) {
    parse("--set-literal", flags, new HelmSetStyle.Literal());
  }

  private void parse(String name, List<String> flags, HelmSetStyle style) {
    for (String flag : flags) {
      try {
        SetParser.parse(flag, style, values);
      } catch (SetException malformed) {
        throw failure("failed parsing " + name + " data: " + malformed.text(), malformed);
      } catch (FormatException malformed) {
        throw failure("failed parsing " + name + " data: " + malformed.text(), malformed);
      }
    }
  }

  private static HelmException failure(String text, Throwable cause) {
    return new HelmException(Problem.of("helm-values", text), cause);
  }
}
