package dev.lading.kustomize.internal.pipeline;

import dev.lading.kustomize.internal.accumulate.Accumulator;
import dev.lading.kustomize.internal.accumulate.Failures;
import dev.lading.overlay.internal.fieldspec.FieldPaths;
import dev.lading.overlay.internal.reference.Variable;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.patch.internal.tree.PathLookup;
import dev.lading.problem.LadingException;
import dev.lading.yaml.node.CoreSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up the values of variables in the resources they refer to. */
final class VariableValues {

  private VariableValues() {}

  static Map<String, Object> of(Accumulator accumulator) {
    Map<String, Resource> objects = new HashMap<>();
    if (!accumulator.variables().isEmpty()) {
      accumulator
          .resources()
          .forEach(
              resource ->
                  resource.variables().forEach(name -> objects.putIfAbsent(name, resource)));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Variable variable : accumulator.variables().values()) {
      Resource object = objects.get(variable.name());
      if (object == null) {
        throw Failures.of(
            "variable-object",
            "var '" + variable + "' cannot be mapped to a field in the set of known resources",
            "check objref: the resource must be part of the build");
      }
      values.put(variable.name(), valueOf(variable, object));
    }
    return values;
  }

  private static Object valueOf(Variable variable, Resource object) {
    Object value;
    try {
      Node field = PathLookup.find(object.node(), segments(variable.fieldPath()));
      value = field == null ? null : typed(field);
    } catch (LadingException | NumberFormatException unusable) {
      value = null;
    }
    if (value == null) {
      throw Failures.of(
          "variable-field",
          "field specified in var '" + variable + "' not found in corresponding resource",
          "check fieldref.fieldpath");
    }
    return value;
  }

  /** A path with indices in brackets behind names split off. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String part : FieldPaths.splitDotted(path)) {
      int open = part.lastIndexOf('[');
      boolean indexed =
          open >= 0
              && part.endsWith("]")
              && open + 2 < part.length()
              && part.substring(open + 1, part.length() - 1)
                  .chars()
                  .allMatch(c -> c >= '0' && c <= '9');
      if (!indexed) {
        segments.add(part);
        continue;
      }
      if (open > 0) {
        segments.add(part.substring(0, open));
      }
      segments.add(part.substring(open + 1, part.length() - 1));
    }
    return segments;
  }

  private static @Nullable Object typed(Node field) {
    if (!field.isScalar()) {
      return NodeValues.value(field);
    }
    return switch (field.tag()) {
      case CoreSchema.INT -> Long.valueOf(field.text());
      case CoreSchema.FLOAT -> Double.valueOf(field.text());
      case CoreSchema.BOOL -> field.text().equalsIgnoreCase("true");
      default -> field.text();
    };
  }
}
