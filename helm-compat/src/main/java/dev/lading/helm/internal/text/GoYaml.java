package dev.lading.helm.internal.text;

import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.DuplicateKeys;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlException;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sigs.k8s.io/yaml}'s Unmarshal: the first document of a text by way of JSON, so that all
 * numbers are floats, with its error texts.
 */
public final class GoYaml {

  private static final String CONVERTING = "error converting YAML to JSON: yaml: ";
  private static final String DECODING =
      "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ";
  private static final YamlReader READER =
      YamlReader.strict().withDuplicateKeys(DuplicateKeys.LAST_WINS);

  private GoYaml() {}

  /**
   * The first document, or null when that is empty.
   *
   * @throws FormatException when the text is not YAML
   */
  public static @Nullable YamlNode read(String text) {
    try {
      List<YamlNode> documents = READER.read(text, "");
      return documents.isEmpty() ? null : documents.get(0);
    } catch (YamlException malformed) {
      throw new FormatException(CONVERTING + goText(malformed));
    }
  }

  private static String goText(YamlException malformed) {
    String tool = malformed.toolText();
    if (tool != null) {
      return tool;
    }
    Problem problem = malformed.problems().get(0);
    Position position = problem.position();
    String message = problem.message();
    String text = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    boolean unplaced = position == null || problem.code().equals("yaml-alias");
    return position == null || unplaced ? text : "line " + position.line() + ": " + text;
  }

  /**
   * The first document as a map of Go values; an empty one where the document is null.
   *
   * @throws FormatException when it is malformed or no map
   */
  public static Map<String, @Nullable Object> readMap(String text) {
    YamlNode node = read(text);
    if (node == null) {
      return new LinkedHashMap<>();
    }
    if (node instanceof YamlMapping mapping) {
      return goMap(mapping);
    }
    throw mismatch(node, "Go value of type map[string]interface {}");
  }

  /**
   * The first document as a list of Go values.
   *
   * @throws FormatException when it is malformed or no list
   */
  public static List<@Nullable Object> readList(String text) {
    YamlNode node = read(text);
    if (node == null) {
      return new ArrayList<>();
    }
    if (node instanceof YamlSequence sequence) {
      return goList(sequence);
    }
    throw mismatch(node, "Go value of type []interface {}");
  }

  /** What encoding/json says when a value does not fit its target. */
  public static FormatException mismatch(YamlNode node, String target) {
    return new FormatException(DECODING + jsonKind(node) + " into " + target);
  }

  private static String jsonKind(YamlNode node) {
    if (node instanceof YamlMapping) {
      return "object";
    }
    if (node instanceof YamlScalar scalar) {
      Object value = scalar.toTree();
      return value instanceof String ? "string" : value instanceof Boolean ? "bool" : "number";
    }
    return "array";
  }

  /** A node as a template sees it: maps and lists may be changed, all numbers are floats. */
  public static @Nullable Object goValue(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      return goMap(mapping);
    }
    return node instanceof YamlSequence sequence ? goList(sequence) : goScalar((YamlScalar) node);
  }

  private static Map<String, @Nullable Object> goMap(YamlMapping mapping) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>(mapping.entries().size() * 4 / 3 + 1);
    for (YamlMapping.Entry entry : mapping.entries()) {
      map.put(entry.name(), goValue(entry.value()));
    }
    return map;
  }

  private static List<@Nullable Object> goList(YamlSequence sequence) {
    List<@Nullable Object> list = new ArrayList<>(sequence.items().size());
    for (YamlNode item : sequence.items()) {
      list.add(goValue(item));
    }
    return list;
  }

  private static @Nullable Object goScalar(YamlScalar scalar) {
    Object value;
    try {
      value = scalar.toTree();
    } catch (YamlException malformed) {
      throw new FormatException(CONVERTING + goText(malformed));
    }
    if (!(value instanceof Number number)) {
      return value;
    }
    double floating = number.doubleValue();
    if (Double.isNaN(floating) || Double.isInfinite(floating)) {
      throw new FormatException(
          "error converting YAML to JSON: json: unsupported value: "
              + (Double.isNaN(floating) ? "NaN" : floating > 0 ? "+Inf" : "-Inf"));
    }
    return floating;
  }
}
