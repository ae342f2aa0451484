package dev.lading.packages.export;

import dev.lading.packages.internal.type.Attribute;
import dev.lading.packages.internal.type.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All variables of a package, by path, in declared order. */
final class Variables {

  static final String NAME = "Release.Name";
  static final String NAMESPACE = "Release.Namespace";
  static final String UPGRADE = "Release.IsUpgrade";

  private final Map<String, Variable> byPath = new LinkedHashMap<>();

  Variables(Shape.Group shape, List<String> questions) {
    plain(NAME, Variable.Kind.TEXT);
    plain(NAMESPACE, Variable.Kind.TEXT);
    plain(UPGRADE, Variable.Kind.FLAG);
    questions.forEach(question -> plain(question, Variable.Kind.FLAG));
    group(shape, "Values");
  }

  private void plain(String path, Variable.Kind kind) {
    byPath.put(path, new Variable(path, kind, false, List.of()));
  }

  private void group(Shape.Group group, String path) {
    for (Attribute attribute : group.attributes()) {
      add(attribute.shape(), path + "." + attribute.name(), attribute);
    }
  }

  private void add(Shape shape, String path, Attribute attribute) {
    List<String> constants =
        shape instanceof Shape.Choice choice
            ? choice.constants()
            : shape instanceof Shape.Text ? attribute.constraints().oneOf() : List.of();
    boolean item = path.endsWith("]") || path.contains("#value");
    boolean optional = attribute.optional() && !item;
    byPath.put(path, new Variable(path, kind(shape, constants), optional, constants));
    if (shape instanceof Shape.Group inner) {
      group(inner, path);
    } else if (shape instanceof Shape.Sequence list) {
      add(list.item(), path + Variable.ITEM, attribute);
    } else if (shape instanceof Shape.Table table) {
      String entry = path + Variable.ITEM;
      plain(entry + "#key", Variable.Kind.TEXT);
      add(table.value(), entry + "#value", attribute);
    }
  }

  private static Variable.Kind kind(Shape shape, List<String> constants) {
    if (!constants.isEmpty()) {
      return Variable.Kind.CHOICE;
    }
    if (shape instanceof Shape.Whole) {
      return Variable.Kind.WHOLE;
    }
    if (shape instanceof Shape.Decimal) {
      return Variable.Kind.DECIMAL;
    }
    if (shape instanceof Shape.Flag) {
      return Variable.Kind.FLAG;
    }
    if (shape instanceof Shape.Sequence) {
      return Variable.Kind.LIST;
    }
    if (shape instanceof Shape.Table) {
      return Variable.Kind.TABLE;
    }
    return shape instanceof Shape.Group ? Variable.Kind.GROUP : Variable.Kind.TEXT;
  }

  Iterable<Variable> all() {
    return byPath.values();
  }

  @Nullable Variable find(String path) {
    return byPath.get(path);
  }
}
