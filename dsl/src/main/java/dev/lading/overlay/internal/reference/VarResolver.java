package dev.lading.overlay.internal.reference;

import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.FieldSpecFilter;
import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.transform.Transformer;
import dev.lading.patch.internal.tree.Node;
import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarStyle;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Puts the values of variables in the place of {@code $(NAME)} (kustomize {@code
 * api/filters/refvar}). {@code $$(NAME)} stays as {@code $(NAME)}, unknown names stay as they are.
 */
public final class VarResolver implements Transformer {

  private final Map<String, Object> values;
  private final List<FieldSpec> fieldSpecs;
  private final Consumer<Set<String>> unused;

  /**
   * A resolver.
   *
   * @param values the value of each variable: String, Long, Double or Boolean
   * @param fieldSpecs where variables are looked for
   * @param unused takes the names that were found nowhere
   */
  public VarResolver(
      Map<String, Object> values, List<FieldSpec> fieldSpecs, Consumer<Set<String>> unused) {
    this.values = values;
    this.fieldSpecs = fieldSpecs;
    this.unused = unused;
  }

  @Override
  public void transform(ResourceSet set) {
    Set<String> used = new HashSet<>();
    List<FieldSpecFilter> filters =
        fieldSpecs.stream()
            .map(spec -> FieldSpecFilter.existing(spec, node -> resolve(node, used)))
            .toList();
    set.forEachChanging(resource -> filters.forEach(filter -> filter.apply(resource)));
    Set<String> rest = new TreeSet<>(values.keySet());
    rest.removeAll(used);
    if (!rest.isEmpty()) {
      unused.accept(rest);
    }
  }

  private void resolve(Node node, Set<String> used) {
    if (node.isNull()) {
      return;
    }
    switch (node.kind()) {
      case SCALAR -> {
        if (node.isText()) {
          resolveText(node, used);
        }
      }
      case MAPPING -> resolveFields(node, used);
      case SEQUENCE -> resolveItems(node, used);
    }
  }

  private void resolveFields(Node node, Set<String> used) {
    for (int i = 0; i < node.content().size(); i += 2) {
      Node key = node.content().get(i);
      if (!key.isText()) {
        throw OverlayException.of(
            "variable-field",
            "invalid map key: value='" + key.text() + "', tag='" + key.tag() + "'",
            "quote the key");
      }
      Node value = node.content().get(i + 1);
      if (value.isText()) {
        resolveText(value, used);
      }
    }
  }

  private void resolveItems(Node node, Set<String> used) {
    for (Node item : node.content()) {
      if (!item.isText()) {
        throw OverlayException.of(
            "variable-field",
            "invalid value type expect a string",
            "a list in which variables are resolved holds texts only");
      }
      resolveText(item, used);
    }
  }

  private void resolveText(Node node, Set<String> used) {
    Object value = new Expansion(node.text(), values, used).result();
    if (value instanceof Boolean) {
      node.setPlain(value.toString(), CoreSchema.BOOL);
    } else if (value instanceof Long) {
      node.setPlain(value.toString(), CoreSchema.INT);
    } else if (value instanceof Double number) {
      String text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
      node.setPlain(text, CoreSchema.FLOAT);
    } else {
      node.setFrom(Node.scalar((String) value, CoreSchema.STR, ScalarStyle.PLAIN));
    }
  }

  /** One text with its variables. */
  private static final class Expansion {

    private final String text;
    private final Map<String, Object> values;
    private final Set<String> used;

    Expansion(String text, Map<String, Object> values, Set<String> used) {
      this.text = text;
      this.values = values;
      this.used = used;
    }

    Object result() {
      StringBuilder out = new StringBuilder();
      int copied = 0;
      int at = 0;
      while (at < text.length()) {
        if (text.charAt(at) != '$' || at + 1 == text.length()) {
          at++;
          continue;
        }
        out.append(text, copied, at);
        int close = text.charAt(at + 1) == '(' ? text.indexOf(')', at + 2) : -1;
        if (close < 0) {
          at = copyDollar(out, at);
        } else {
          Object value = valueOf(text.substring(at + 2, close));
          if (at == 0 && close == text.length() - 1) {
            return value;
          }
          out.append(value instanceof Double number ? plain(number) : value);
          at = close + 1;
        }
        copied = at;
      }
      return out.append(text, copied, text.length()).toString();
    }

    /** {@code $$} is one dollar; a dollar before anything else is copied with it. */
    private int copyDollar(StringBuilder out, int at) {
      char next = text.charAt(at + 1);
      out.append('$');
      if (next != '$') {
        out.append(next);
      }
      return at + 2;
    }

    private Object valueOf(String name) {
      Object value = values.get(name);
      if (value == null) {
        return "$(" + name + ")";
      }
      if (value instanceof String
          || value instanceof Long
          || value instanceof Double
          || value instanceof Boolean) {
        used.add(name);
        return value;
      }
      return "$(" + name + ")";
    }

    private static String plain(Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
  }
}
