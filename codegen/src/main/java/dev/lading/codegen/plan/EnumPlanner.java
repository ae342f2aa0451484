package dev.lading.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.codegen.facts.ValueFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One value type per named enumeration and package. Where another package uses an enumeration of
 * the core group under the same name with the same values, both share the core group's type.
 */
final class EnumPlanner {

  private static final String CORE = "core.v1";

  private final Curation curation;
  private final Layout layout;
  private final Map<String, ValueFacts> core = new TreeMap<>();
  private final SortedMap<ClassName, EnumPlan> plans =
      new TreeMap<>(Comparator.comparing(ClassName::canonicalName));

  EnumPlanner(FactTable table, Curation curation, Layout layout) {
    this.curation = curation;
    this.layout = layout;
    for (TypeFacts type : table.types().values()) {
      if (type.packageName().equals(CORE)) {
        type.fields().forEach(this::addCore);
      }
    }
  }

  private void addCore(FieldFacts field) {
    if (field.values() != null) {
      core.put(simpleName(field.values()), field.values());
    }
  }

  List<EnumPlan> plans() {
    return List.copyOf(plans.values());
  }

  ClassName className(TypeFacts type, ValueFacts values) {
    String simpleName = simpleName(values);
    boolean shared = !type.packageName().equals("meta.v1") && values.equals(core.get(simpleName));
    ClassName name =
        Planner.className((shared ? CORE : type.packageName()) + "." + simpleName, layout);
    plans.computeIfAbsent(name, key -> plan(key, values));
    return name;
  }

  private static String simpleName(ValueFacts values) {
    return values.name().substring(values.name().lastIndexOf('.') + 1);
  }

  private EnumPlan plan(ClassName name, ValueFacts values) {
    SortedMap<String, String> constants = new TreeMap<>();
    for (String value : values.values()) {
      String constant = curation.constantName(value).orElseGet(() -> ConstantName.of(value));
      String unique = constant;
      for (int i = 2; constants.containsKey(unique); i++) {
        unique = constant + "_" + i;
      }
      constants.put(unique, value);
    }
    return new EnumPlan(name, values.closed(), constants);
  }
}
