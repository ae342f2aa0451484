package dev.lading.helm.internal.text;

import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a Go struct as {@code sigs.k8s.io/yaml} does with a typed target: numbers and
 * booleans become text where text is due, field names match whatever their case, unknown fields are
 * ignored.
 */
public final class StructDecoder {

  private static final String HEAD =
      "struct { Name string \"json:\\\"name\\\"\"; Annotations map[string]string"
          + " \"json:\\\"annotations\\\"\" }";

  private final String struct;
  private final String path;
  private final @Nullable YamlMapping mapping;

  private StructDecoder(String struct, String path, @Nullable YamlMapping mapping) {
    this.struct = struct;
    this.path = path;
    this.mapping = mapping;
  }

  /**
   * A decoder for a document; null is a struct without fields.
   *
   * @param type the struct's type as Go prints it, {@code v2.Metadata}
   * @throws FormatException when it is no map
   */
  public static StructDecoder of(String type, @Nullable YamlNode node) {
    if (node == null || node instanceof YamlMapping || isNull(node)) {
      String name = type.substring(type.indexOf('.') + 1);
      return new StructDecoder(name, "", node instanceof YamlMapping mapping ? mapping : null);
    }
    throw GoYaml.mismatch(node, "Go value of type " + type);
  }

  /** A decoder for a field that is an unnamed struct in its turn: the metadata of a resource. */
  public StructDecoder struct(String name) {
    YamlNode node = node(name);
    if (node == null || node instanceof YamlMapping) {
      return new StructDecoder(
          "", path + name + ".", node instanceof YamlMapping inner ? inner : null);
    }
    throw mismatch(node, name, HEAD);
  }

  /**
   * A decoder for an element of a list of structs.
   *
   * @param type the struct's type as Go prints it
   */
  public StructDecoder element(String name, String type, YamlNode node) {
    if (node instanceof YamlMapping element) {
      String elementName = type.substring(type.indexOf('.') + 1);
      return new StructDecoder(elementName, path + name + ".", element);
    }
    throw mismatch(node, name, type);
  }

  /** The value of a field, the exact name winning over others that differ in case. */
  public @Nullable YamlNode node(String name) {
    YamlNode found = null;
    if (mapping != null) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        if (entry.name().equals(name)) {
          return isNull(entry.value()) ? null : entry.value();
        }
        if (entry.name().equalsIgnoreCase(name)) {
          found = entry.value();
        }
      }
    }
    return found == null || isNull(found) ? null : found;
  }

  public String text(String name) {
    YamlNode node = node(name);
    return node == null ? "" : text(node, name);
  }

  public boolean flag(String name) {
    YamlNode node = node(name);
    if (node == null) {
      return false;
    }
    if (node instanceof YamlScalar scalar && scalar.toTree() instanceof Boolean value) {
      return value;
    }
    throw mismatch(node, name, "bool");
  }

  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : items(name, "[]string")) {
      texts.add(isNull(item) ? "" : text(item, name));
    }
    return texts;
  }

  public Map<String, String> textMap(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    YamlNode node = node(name);
    if (node instanceof YamlMapping entries) {
      for (YamlMapping.Entry entry : entries.entries()) {
        map.put(entry.name(), isNull(entry.value()) ? "" : text(entry.value(), name));
      }
    } else if (node != null) {
      throw mismatch(node, name, "map[string]string");
    }
    return map;
  }

  public List<YamlNode> items(String name, String type) {
    YamlNode node = node(name);
    if (node == null) {
      return List.of();
    }
    if (node instanceof YamlSequence sequence) {
      return sequence.items();
    }
    throw mismatch(node, name, type);
  }

  private String text(YamlNode node, String name) {
    if (!(node instanceof YamlScalar scalar)) {
      throw mismatch(node, name, "string");
    }
    Object value = scalar.toTree();
    return value instanceof Double number ? floatText(number) : String.valueOf(value);
  }

  private FormatException mismatch(YamlNode node, String name, String type) {
    return GoYaml.mismatch(
        node, "Go struct field " + struct + "." + path + name + " of type " + type);
  }

  public static boolean isNull(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isNull();
  }

  /** {@code strconv.FormatFloat(value, 'g', -1, 32)}. */
  static String floatText(double value) {
    float single = (float) value;
    if (Float.isNaN(single) || Float.isInfinite(single)) {
      return Float.isNaN(single) ? "NaN" : single > 0 ? "+Inf" : "-Inf";
    }
    if (single == 0) {
      return "0";
    }
    BigDecimal decimal = new BigDecimal(Float.toString(single)).stripTrailingZeros();
    String digits = decimal.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - decimal.scale();
    if (exponent >= -4 && exponent < 6) {
      return decimal.toPlainString();
    }
    String mantissa = digits.length() > 1 ? digits.charAt(0) + "." + digits.substring(1) : digits;
    String power = Integer.toString(Math.abs(exponent));
    return (single < 0 ? "-" : "")
        + mantissa
        + (exponent < 0 ? "e-" : "e+")
        + (power.length() < 2 ? "0" + power : power);
  }
}
