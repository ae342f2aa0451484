package dev.lading.patch.internal.tree;

import dev.lading.yaml.internal.emit.FloatText;
import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarRules;
import dev.lading.yaml.node.ScalarStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plain values into nodes, styled as go-yaml v3 writes the same values. */
public final class TreeNodes {

  private TreeNodes() {}

  /** A node for a map, list or scalar. */
  public static Node of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Node mapping = Node.mapping();
      map.forEach((key, member) -> mapping.append(text((String) key), of(member)));
      return mapping;
    }
    if (value instanceof List<?> list) {
      Node sequence = Node.sequence();
      list.forEach(item -> sequence.append(of(item)));
      return sequence;
    }
    return scalar(value);
  }

  /** A node as it is read from the JSON of a value: all texts and keys in double quotes. */
  public static Node ofJson(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Node mapping = Node.mapping();
      map.forEach((key, member) -> mapping.append(quoted((String) key), ofJson(member)));
      return mapping;
    }
    if (value instanceof List<?> list) {
      Node sequence = Node.sequence();
      list.forEach(item -> sequence.append(ofJson(item)));
      return sequence;
    }
    if (value instanceof Double number) {
      String text = FloatText.canonical(number);
      return Node.scalar(text, CoreSchema.tagOf(text), ScalarStyle.PLAIN);
    }
    return value instanceof String text ? quoted(text) : scalar(value);
  }

  private static Node quoted(String text) {
    return Node.scalar(text, CoreSchema.STR, ScalarStyle.DOUBLE_QUOTED);
  }

  private static Node scalar(@Nullable Object value) {
    if (value == null) {
      return Node.scalar("null", CoreSchema.NULL, ScalarStyle.PLAIN);
    }
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Boolean) {
      return Node.scalar(value.toString(), CoreSchema.BOOL, ScalarStyle.PLAIN);
    }
    if (value instanceof Double number) {
      String text = FloatText.general(number);
      return Node.scalar(text, CoreSchema.tagOf(text), ScalarStyle.PLAIN);
    }
    return Node.scalar(value.toString(), CoreSchema.INT, ScalarStyle.PLAIN);
  }

  private static Node text(String text) {
    if (text.indexOf('\n') >= 0) {
      return Node.scalar(text, CoreSchema.STR, ScalarStyle.LITERAL);
    }
    boolean plain =
        CoreSchema.tagOf(text).equals(CoreSchema.STR)
            && ScalarRules.resolve(text) instanceof String;
    return Node.scalar(text, CoreSchema.STR, plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }
}
