package dev.lading.patch.internal.tree;

import dev.lading.problem.PatchException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarStyle;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns nodes into plain values: {@code Map}, {@code List}, String, Boolean, Long, BigInteger,
 * Double and null.
 *
 * <p>This is where a scalar's text, tag and style become a value, by the rules of kustomize's
 * detour (written by go-yaml v3, read back, printed as JSON): a text without a tag decides by
 * itself unless it is quoted; a tag the text contradicts is a problem; quotes make text, unless the
 * tag stands in the source.
 */
public final class NodeValues {

  private NodeValues() {}

  /**
   * The fields of a resource.
   *
   * @throws PatchException when a key repeats or is no text, or a value has no form in JSON
   */
  public static Map<String, @Nullable Object> tree(Node node) {
    return mapping(node, true);
  }

  /** Any node as a value; the same problems. */
  public static @Nullable Object value(Node node) {
    return switch (node.kind()) {
      case MAPPING -> mapping(node, false);
      case SEQUENCE -> list(node);
      case SCALAR -> printable(node, scalar(node));
    };
  }

  private static List<@Nullable Object> list(Node node) {
    List<@Nullable Object> items = new ArrayList<>(node.content().size());
    for (Node item : node.content()) {
      items.add(value(item));
    }
    return items;
  }

  private static Map<String, @Nullable Object> mapping(Node node, boolean top) {
    List<Node> content = node.content();
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(content.size());
    Map<String, Node> seen = new HashMap<>(content.size());
    boolean merges = false;
    for (int i = 0; i < content.size(); i += 2) {
      Node key = content.get(i);
      if (seen.putIfAbsent(key.text(), key) != null) {
        throw repeated(key, seen.get(key.text()));
      }
      merges |= isMerge(key);
    }
    for (int i = 0; i < content.size(); i += 2) {
      Node key = content.get(i);
      if (!isMerge(key)) {
        fields.put(name(key, top), value(content.get(i + 1)));
      }
    }
    if (merges) {
      mergeInto(fields, content);
    }
    return fields;
  }

  /** A key {@code <<} that a transformer has written is a merge when the text is read back. */
  private static boolean isMerge(Node key) {
    boolean plain = key.style() == ScalarStyle.PLAIN && !key.tag().equals(CoreSchema.STR);
    return plain && key.text().equals("<<");
  }

  private static void mergeInto(Map<String, @Nullable Object> fields, List<Node> content) {
    for (int i = 0; i < content.size(); i += 2) {
      if (isMerge(content.get(i))) {
        Node merged = content.get(i + 1);
        if (!merged.isMapping()) {
          throw problem(
              merged, "yaml: map merge requires map or sequence of maps as the value", "rename <<");
        }
        mapping(merged, false).forEach(fields::putIfAbsent);
      }
    }
  }

  private static String name(Node key, boolean top) {
    Object value = key.isScalar() ? scalar(key) : null;
    if (value instanceof String && !isTimestamp(key)) {
      return printable(key, value) instanceof String name ? name : key.text();
    }
    if (top && key.isScalar() && !key.isNull()) {
      return key.text();
    }
    throw problem(
        key,
        "json: unsupported type: map[interface {}]interface {}: the key "
            + key.text()
            + " is not a text",
        "quote the key");
  }

  private static boolean isTimestamp(Node key) {
    return key.style() == ScalarStyle.PLAIN
        && !key.tag().equals(CoreSchema.STR)
        && CoreSchema.tagOf(key.text()).equals(CoreSchema.TIMESTAMP);
  }

  /** The value of a scalar. */
  public static @Nullable Object scalar(Node node) {
    String text = node.style() == ScalarStyle.FOLDED ? FoldedText.reread(node) : node.text();
    String tag = node.tag();
    boolean quoted = node.style() != ScalarStyle.PLAIN || text.indexOf('\n') >= 0;
    if (tag.isEmpty()) {
      return quoted ? text : CoreSchema.valueOf(text);
    }
    if (tag.equals(CoreSchema.STR)) {
      return text;
    }
    if (tag.equals(CoreSchema.BINARY)) {
      return decode(node);
    }
    if (tag.startsWith("!") && !tag.startsWith("!!")) {
      return text;
    }
    String own = CoreSchema.tagOf(text);
    if (own.equals(tag)) {
      return quoted && !node.isTagWritten() ? text : CoreSchema.valueOf(text);
    }
    return converted(node, own);
  }

  private static @Nullable Object converted(Node node, String own) {
    if (node.tag().equals(CoreSchema.MERGE)) {
      return node.text();
    }
    Object value = CoreSchema.valueOf(node.text());
    if (node.tag().equals(CoreSchema.FLOAT) && value instanceof Long number) {
      return number.doubleValue();
    }
    if (node.tag().equals(CoreSchema.FLOAT) && value instanceof BigInteger number) {
      return number.doubleValue();
    }
    throw problem(
        node,
        "yaml: cannot decode " + own + " `" + shown(node) + "` as a " + node.tag(),
        "give the field a value of its own type, or quote it in the base");
  }

  private static String shown(Node node) {
    String text = node.text();
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String decode(Node node) {
    try {
      String text = node.text().replace("\n", "").replace(" ", "").replace("\t", "");
      return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw problem(node, "yaml: !!binary value contains invalid base64 data", "correct the text");
    }
  }

  /** Checks that a value can be written: JSON has no infinity, YAML no control characters. */
  private static @Nullable Object printable(Node node, @Nullable Object value) {
    if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
      String name = number.isNaN() ? "NaN" : number > 0 ? "+Inf" : "-Inf";
      throw problem(node, "json: unsupported value: " + name, "use a finite number or quote it");
    }
    if (value instanceof String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 0x7f && (c <= 0x9f && c != 0x85 || c >= 0xfffe)) {
          throw problem(
              node, "yaml: control characters are not allowed", "remove the control character");
        }
      }
    }
    return value;
  }

  private static PatchException repeated(Node key, @Nullable Node first) {
    int line = first == null ? 0 : first.line();
    return problem(
        key,
        "yaml: unmarshal errors: mapping key \""
            + key.text()
            + "\" already defined at line "
            + line,
        "remove one of the two");
  }

  private static PatchException problem(Node node, String message, String hint) {
    Problem problem = Problem.of("resource-value", message).withHint(hint);
    return new PatchException(
        node.line() == 0
            ? problem
            : problem.withPosition(new Position(node.line(), node.column())));
  }
}
