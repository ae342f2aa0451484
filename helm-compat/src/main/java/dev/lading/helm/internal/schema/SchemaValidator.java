package dev.lading.helm.internal.schema;

import static dev.lading.helm.internal.schema.SchemaText.count;
import static dev.lading.helm.internal.schema.SchemaText.display;
import static dev.lading.helm.internal.schema.SchemaText.number;
import static dev.lading.helm.internal.schema.SchemaText.quote;
import static dev.lading.helm.internal.schema.SchemaText.quoteAll;

import dev.lading.helm.internal.text.FormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks one value with one schema (upstream: {@code validator.go}). Work and depth are counted, so
 * that schemas which multiply or call themselves end in a failure of their own. Serves one run.
 */
final class SchemaValidator {

  private static final long MAX_STEPS = 10_000_000;
  private static final int MAX_DEPTH = 500;
  private static final int MAX_FAILURES = 100_000;

  private long steps;
  private int failures;

  /** What is wrong with the value; null when nothing is. */
  @Nullable SchemaFailure validate(SchemaNode schema, @Nullable Object value) {
    return check(new Scope(schema, value, "", 0, null, "", false), null);
  }

  /**
   * One schema at one value.
   *
   * @param quiet whether only the outcome counts
   */
  private record Scope(
      SchemaNode schema,
      @Nullable Object value,
      String path,
      int depth,
      @Nullable Scope parent,
      String refKeyword,
      boolean quiet) {

    Scope self(SchemaNode other, String keyword, boolean quietly) {
      return new Scope(other, value, path, depth + 1, this, keyword, quiet || quietly);
    }

    Scope member(SchemaNode other, @Nullable Object inner, String token) {
      return new Scope(
          other, inner, path + "/" + SchemaDocument.escape(token), depth + 1, this, "", quiet);
    }

    /** An enclosing scope of the same schema at the same value. */
    @Nullable Scope cycle() {
      for (Scope at = parent; at != null && at.path.equals(path); at = at.parent) {
        if (at.schema == schema) {
          return at;
        }
      }
      return null;
    }

    /** The keywords that led here. */
    String keywords() {
      if (parent == null) {
        return "";
      }
      String last =
          refKeyword.isEmpty()
              ? schema.location.substring(
                  Math.min(parent.schema.location.length(), schema.location.length()))
              : "/" + refKeyword;
      return parent.keywords() + last;
    }
  }

  private @Nullable SchemaFailure check(Scope scope, @Nullable Unevaluated caller) {
    if (++steps > MAX_STEPS || scope.depth() > MAX_DEPTH || failures > MAX_FAILURES) {
      throw new FormatException(
          "the schema takes too long: more than "
              + (scope.depth() > MAX_DEPTH ? MAX_DEPTH + " levels" : MAX_STEPS + " steps"));
    }
    SchemaNode schema = scope.schema();
    if (schema.always != null) {
      return schema.always ? null : failure(scope, "false schema");
    }
    Scope cycle = scope.cycle();
    if (cycle != null) {
      return failure(
          scope,
          "both "
              + scope.keywords()
              + " and "
              + cycle.keywords()
              + " resolve to \""
              + schema.location
              + "\" causing reference cycle");
    }
    String wrong = ValueRules.check(schema, scope.value());
    if (wrong != null) {
      return failure(scope, wrong);
    }
    Unevaluated unevaluated = Unevaluated.of(scope.value(), schema, caller != null);
    List<SchemaFailure> errors = new ArrayList<>();
    if (schema.ref != null) {
      SchemaFailure error = reference(scope, schema.ref, "$ref", unevaluated);
      if (!schema.draft.isAtLeast(2019)) {
        return error;
      }
      add(errors, error);
    }
    checkByType(scope, unevaluated, errors);
    if (errors.isEmpty() || !scope.quiet()) {
      dynamicReferences(scope, unevaluated, errors);
      combinations(scope, unevaluated, errors);
      unevaluatedMembers(scope, unevaluated, errors);
    }
    if (errors.isEmpty()) {
      if (caller != null) {
        caller.keepOnly(unevaluated);
      }
      return null;
    }
    return errors.size() == 1 ? errors.get(0) : SchemaFailure.group(scope.path(), errors);
  }

  private SchemaFailure failure(Scope scope, String message) {
    failures++;
    return SchemaFailure.of(scope.path(), message);
  }

  private static void add(List<SchemaFailure> errors, @Nullable SchemaFailure error) {
    if (error != null) {
      errors.add(error);
    }
  }

  private @Nullable SchemaFailure reference(
      Scope scope, SchemaNode target, String keyword, @Nullable Unevaluated unevaluated) {
    SchemaFailure error = check(scope.self(target, keyword, false), unevaluated);
    return error == null ? null : SchemaFailure.reference(scope.path(), error);
  }

  private void dynamicReferences(
      Scope scope, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    SchemaNode recursive = scope.schema().recursiveRef;
    if (recursive != null) {
      SchemaNode target = recursive;
      for (Scope at = scope; at != null && recursive.recursiveAnchor; at = at.parent()) {
        target = at.schema().recursiveAnchor ? at.schema() : target;
      }
      add(errors, reference(scope, target, "$recursiveRef", unevaluated));
    }
    SchemaNode dynamic = scope.schema().dynamicRef;
    if (dynamic != null) {
      String anchor = scope.schema().dynamicRefAnchor;
      SchemaNode target = dynamic;
      boolean search = !anchor.isEmpty() && dynamic.dynamicAnchor.equals(anchor);
      for (Scope at = scope; at != null && search; at = at.parent()) {
        target = at.schema().resource.dynamicAnchors().getOrDefault(anchor, target);
      }
      add(errors, reference(scope, target, "$dynamicRef", unevaluated));
    }
  }

  private void checkByType(
      Scope scope, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    if (scope.value() instanceof Map<?, ?> map) {
      new ObjectCheck(scope, map, unevaluated, errors).run();
    } else if (scope.value() instanceof List<?> list) {
      array(scope, list, unevaluated, errors);
    } else if (scope.value() != null) {
      for (String wrong : ValueRules.bounds(scope.schema(), scope.value())) {
        errors.add(failure(scope, wrong));
      }
    }
  }

  private @Nullable SchemaFailure member(
      Scope scope, SchemaNode schema, @Nullable Object value, String token) {
    return check(scope.member(schema, value, token), null);
  }

  /** The checks of one object. */
  private final class ObjectCheck {
    private final Scope scope;
    private final SchemaNode schema;
    private final Map<?, ?> object;
    private final @Nullable Unevaluated unevaluated;
    private final List<SchemaFailure> errors;

    ObjectCheck(
        Scope scope,
        Map<?, ?> object,
        @Nullable Unevaluated unevaluated,
        List<SchemaFailure> errors) {
      this.scope = scope;
      this.schema = scope.schema();
      this.object = object;
      this.unevaluated = unevaluated;
      this.errors = errors;
    }

    void run() {
      int size = object.size();
      if (schema.minProperties >= 0 && size < schema.minProperties) {
        fail("minProperties: got " + count(size) + ", want " + count(schema.minProperties));
      }
      if (schema.maxProperties >= 0 && size > schema.maxProperties) {
        fail("maxProperties: got " + count(size) + ", want " + count(schema.maxProperties));
      }
      List<String> missing = missing(schema.required);
      if (!missing.isEmpty()) {
        fail(
            (missing.size() == 1 ? "missing property " : "missing properties ")
                + quoteAll(missing));
      }
      if (scope.quiet() && !errors.isEmpty()) {
        return;
      }
      dependencies();
      members();
      names();
    }

    private void fail(String message) {
      errors.add(failure(scope, message));
    }

    private List<String> missing(List<String> names) {
      List<String> missing = new ArrayList<>();
      for (String name : names) {
        if (!object.containsKey(name)) {
          missing.add(name);
        }
      }
      return missing;
    }

    private void dependencies() {
      schema.dependentRequired.forEach(
          (name, others) -> {
            List<String> missing = object.containsKey(name) ? missing(others) : List.of();
            if (!missing.isEmpty()) {
              fail("properties " + quoteAll(missing) + " required, if " + quote(name) + " exists");
            }
          });
      schema.dependentSchemas.forEach(
          (name, other) -> {
            if (object.containsKey(name)) {
              add(errors, check(scope.self(other, "", false), unevaluated));
            }
          });
    }

    private void members() {
      List<String> additional = new ArrayList<>();
      for (Map.Entry<?, ?> entry : object.entrySet()) {
        if (scope.quiet() && !errors.isEmpty()) {
          return;
        }
        String name = String.valueOf(entry.getKey());
        boolean evaluated = declared(name, entry.getValue());
        if (!evaluated && schema.noAdditionalProperties) {
          additional.add(name);
          evaluated = true;
        } else if (!evaluated && schema.additionalProperties != null) {
          add(errors, member(scope, schema.additionalProperties, entry.getValue(), name));
          evaluated = true;
        }
        if (evaluated && unevaluated != null) {
          unevaluated.evaluated(name);
        }
      }
      if (!additional.isEmpty()) {
        fail("additional properties " + quoteAll(additional) + " not allowed");
      }
    }

    private boolean declared(String name, @Nullable Object value) {
      boolean evaluated = false;
      SchemaNode property = schema.properties.get(name);
      if (property != null) {
        add(errors, member(scope, property, value, name));
        evaluated = true;
      }
      for (var entry : schema.patternProperties.entrySet()) {
        if (entry.getKey().isFoundIn(name)) {
          add(errors, member(scope, entry.getValue(), value, name));
          evaluated = true;
        }
      }
      return evaluated;
    }

    private void names() {
      if (schema.propertyNames == null) {
        return;
      }
      for (Object key : object.keySet()) {
        String name = String.valueOf(key);
        SchemaFailure error =
            check(
                new Scope(
                    schema.propertyNames, name, "", scope.depth() + 1, null, "", scope.quiet()),
                null);
        if (error != null) {
          errors.add(SchemaFailure.of("", "invalid propertyName " + quote(name), error.top()));
        }
      }
    }
  }

  private void array(
      Scope scope, List<?> list, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    SchemaNode schema = scope.schema();
    for (String wrong : ValueRules.arrayBounds(schema, list)) {
      errors.add(failure(scope, wrong));
    }
    int first = Math.min(schema.prefixItems.size(), list.size());
    for (int i = 0; i < first; i++) {
      add(errors, member(scope, schema.prefixItems.get(i), list.get(i), Integer.toString(i)));
    }
    if (schema.noAdditionalItems && first < list.size()) {
      errors.add(
          failure(scope, "last " + count(list.size() - first) + " additionalItem(s) not allowed"));
    }
    for (int i = first; schema.items != null && i < list.size(); i++) {
      // upstream counts these from the first one after the prefix
      add(errors, member(scope, schema.items, list.get(i), Integer.toString(i - first)));
    }
    if (schema.contains != null) {
      contains(scope, schema.contains, list, unevaluated, errors);
    }
  }

  private void contains(
      Scope scope,
      SchemaNode wanted,
      List<?> list,
      @Nullable Unevaluated unevaluated,
      List<SchemaFailure> errors) {
    SchemaNode schema = scope.schema();
    List<SchemaFailure> misses = new ArrayList<>();
    List<String> matched = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      SchemaFailure miss = member(scope, wanted, list.get(i), Integer.toString(i));
      if (miss != null) {
        misses.add(miss);
        continue;
      }
      matched.add(Integer.toString(i));
      if (unevaluated != null && schema.draft.isAtLeast(2020)) {
        unevaluated.evaluated(i);
      }
    }
    String found = "matched " + count(matched.size()) + " items at " + String.join(" ", matched);
    if (schema.minContains >= 0 && matched.size() < schema.minContains) {
      String start =
          "min " + count(schema.minContains) + " items required to match contains schema, but ";
      errors.add(
          SchemaFailure.of(
              scope.path(), start + (matched.isEmpty() ? "none matched" : found), misses));
    } else if (schema.minContains < 0 && matched.isEmpty()) {
      errors.add(SchemaFailure.of(scope.path(), "no items match contains schema", misses));
    }
    if (schema.maxContains >= 0 && matched.size() > schema.maxContains) {
      errors.add(
          failure(
              scope,
              "max "
                  + count(schema.maxContains)
                  + " items required to match contains schema, but "
                  + found));
    }
  }

  private void combinations(
      Scope scope, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    SchemaNode schema = scope.schema();
    if (schema.not != null && check(scope.self(schema.not, "", true), unevaluated) == null) {
      errors.add(failure(scope, "'not' failed"));
    }
    allOf(scope, unevaluated, errors);
    anyOf(scope, unevaluated, errors);
    oneOf(scope, unevaluated, errors);
    if (schema.ifSchema != null) {
      boolean holds = check(scope.self(schema.ifSchema, "", true), unevaluated) == null;
      SchemaNode next = holds ? schema.thenSchema : schema.elseSchema;
      if (next != null) {
        add(errors, check(scope.self(next, "", false), unevaluated));
      }
    }
  }

  private void allOf(Scope scope, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    List<SchemaFailure> misses = new ArrayList<>();
    for (SchemaNode part : scope.schema().allOf) {
      add(misses, check(scope.self(part, "", false), unevaluated));
      if (scope.quiet() && !misses.isEmpty()) {
        break;
      }
    }
    if (!misses.isEmpty()) {
      errors.add(SchemaFailure.of(scope.path(), "'allOf' failed", misses));
    }
  }

  private void anyOf(Scope scope, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    List<SchemaFailure> misses = new ArrayList<>();
    boolean matched = scope.schema().anyOf.isEmpty();
    for (SchemaNode part : scope.schema().anyOf) {
      SchemaFailure miss = check(scope.self(part, "", false), unevaluated);
      add(misses, miss);
      matched |= miss == null;
      if (miss == null && (unevaluated == null || unevaluated.isEmpty())) {
        break;
      }
    }
    if (!matched) {
      errors.add(SchemaFailure.of(scope.path(), "'anyOf' failed", misses));
    }
  }

  private void oneOf(Scope scope, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    List<SchemaNode> parts = scope.schema().oneOf;
    List<SchemaFailure> misses = new ArrayList<>();
    int matched = -1;
    for (int i = 0; i < parts.size(); i++) {
      SchemaFailure miss = check(scope.self(parts.get(i), "", matched >= 0), unevaluated);
      if (miss == null && matched >= 0) {
        errors.add(failure(scope, "'oneOf' failed, subschemas " + matched + ", " + i + " matched"));
        return;
      }
      matched = miss == null ? i : matched;
      add(misses, miss);
    }
    if (matched < 0 && !parts.isEmpty()) {
      errors.add(SchemaFailure.of(scope.path(), "'oneOf' failed, none matched", misses));
    }
  }

  private void unevaluatedMembers(
      Scope scope, @Nullable Unevaluated unevaluated, List<SchemaFailure> errors) {
    if (unevaluated == null) {
      return;
    }
    SchemaNode schema = scope.schema();
    if (scope.value() instanceof Map<?, ?> map && schema.unevaluatedProperties != null) {
      for (String name : new TreeSet<>(unevaluated.names())) {
        add(errors, member(scope, schema.unevaluatedProperties, map.get(name), name));
      }
      unevaluated.clear();
    }
    if (scope.value() instanceof List<?> list && schema.unevaluatedItems != null) {
      for (int index : new TreeSet<>(unevaluated.indexes())) {
        add(
            errors,
            member(scope, schema.unevaluatedItems, list.get(index), Integer.toString(index)));
      }
      unevaluated.clear();
    }
  }

  static String bound(String keyword, double got, double want) {
    return keyword + ": got " + number(got) + ", want " + number(want);
  }

  static String values(List<?> values) {
    List<String> shown = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Map || value instanceof List) {
        return "'enum' failed";
      }
      shown.add(display(value));
    }
    return shown.size() == 1
        ? "value must be " + shown.get(0)
        : "value must be one of " + String.join(", ", shown);
  }
}
