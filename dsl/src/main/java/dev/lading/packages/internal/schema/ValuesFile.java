package dev.lading.packages.internal.schema;

import dev.lading.packages.internal.type.Attribute;
import dev.lading.packages.internal.type.Shape;
import dev.lading.yaml.YamlWriter;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the defaults of a values type as YAML, with what its annotations say as comments.
 * Attributes without a default, and secrets, are comments themselves.
 */
public final class ValuesFile {

  private final StringBuilder out = new StringBuilder();

  private ValuesFile() {}

  /** The commented file. */
  public static String of(Shape.Group group, Map<String, ?> defaults) {
    ValuesFile file = new ValuesFile();
    file.comment(group.description(), "");
    if (!group.description().isEmpty()) {
      file.out.append('\n');
    }
    file.group(group, defaults, "");
    return file.out.toString();
  }

  private void group(Shape.Group group, Map<?, ?> defaults, String indent) {
    boolean any = false;
    for (Attribute attribute : group.attributes()) {
      Object value = defaults.get(attribute.name());
      comment(attribute.description(), indent);
      comment(asked(attribute), indent);
      any |= attribute(attribute, value, indent);
    }
    if (!any && !indent.isEmpty()) {
      out.append(indent).append("{}\n");
    }
  }

  /** Writes an attribute; false when it is only a comment. */
  private boolean attribute(Attribute attribute, @Nullable Object value, String indent) {
    if (attribute.shape() instanceof Shape.Group inner && value instanceof Map<?, ?> map) {
      out.append(indent).append(attribute.name()).append(":\n");
      group(inner, map, indent + "  ");
      return true;
    }
    if (attribute.mandatory() || attribute.secret() && value != null) {
      out.append(indent).append("# ").append(attribute.name()).append(":\n");
      return false;
    }
    String yaml = YamlWriter.writeTree(Collections.singletonMap(attribute.name(), value));
    for (String line : yaml.lines().toList()) {
      out.append(line.isEmpty() ? "" : indent).append(line).append('\n');
    }
    return true;
  }

  private static String asked(Attribute attribute) {
    StringBuilder words = new StringBuilder();
    append(words, attribute.secret() ? "secret" : "");
    append(
        words,
        attribute.mandatory() && !(attribute.shape() instanceof Shape.Group) ? "required" : "");
    append(words, attribute.shape() instanceof Shape.Choice choice ? choice.label() : "");
    append(words, attribute.constraints().describe());
    return words.length() == 0 ? "" : "(" + words + ")";
  }

  private static void append(StringBuilder words, String more) {
    words.append(words.length() > 0 && !more.isEmpty() ? "; " : "").append(more);
  }

  private void comment(String text, String indent) {
    text.lines()
        .forEach(line -> out.append(indent).append("# ".concat(line).stripTrailing()).append('\n'));
  }
}
