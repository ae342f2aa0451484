package dev.lading.kustomize.internal.spec;

import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeReader;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarRules;
import dev.lading.yaml.node.ScalarStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain values of configuration files, which are read by the older rules of {@code
 * sigs.k8s.io/yaml}: {@code yes} is a boolean there, and the last of repeated keys wins.
 */
public final class YamlValues {

  private YamlValues() {}

  /**
   * The value of the first document of a text.
   *
   * @throws dev.lading.yaml.node.YamlException when it is malformed
   */
  public static @Nullable Object parse(String text) {
    Node node = NodeReader.firstDocument(text, YamlLimits.defaults());
    return node == null ? null : of(node);
  }

  /** The value of a node. */
  public static @Nullable Object of(Node node) {
    return switch (node.kind()) {
      case SCALAR -> scalar(node);
      case SEQUENCE -> {
        List<@Nullable Object> items = new ArrayList<>(node.content().size());
        node.content().forEach(item -> items.add(of(item)));
        yield items;
      }
      case MAPPING -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < node.content().size(); i += 2) {
          fields.put(key(node.content().get(i)), of(node.content().get(i + 1)));
        }
        yield fields;
      }
    };
  }

  /** The value of a scalar. */
  static @Nullable Object scalar(Node node) {
    boolean text =
        node.isTagWritten() ? node.tag().equals(CoreSchema.STR) : node.style() != ScalarStyle.PLAIN;
    return text ? node.text() : ScalarRules.resolve(node.text());
  }

  /** The name of a field. */
  static String key(Node node) {
    Object value = node.isScalar() ? scalar(node) : null;
    return value == null ? node.text() : value.toString();
  }
}
