package dev.lading.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.TypeFacts;
import dev.lading.codegen.facts.ValueFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
  private final Map<String, ValueFacts> core = new TreeMap<>();
  private final SortedMap<ClassName, EnumPlan> plans =
      new TreeMap<>(Comparator.comparing(ClassName::canonicalName));

  EnumPlanner(FactTable table, Curation curation) {
    this.curation = curation;
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
    ClassName name = Planner.className((shared ? CORE : type.packageName()) + "." + simpleName);
    plans.computeIfAbsent(name, key -> plan(key, values));
    return name;
  }

  private static String simpleName(ValueFacts values) {
    return values.name().substring(values.name().lastIndexOf('.') + 1);
  }

  private EnumPlan plan(ClassName name, ValueFacts values) {
    SortedMap<String, String> constants = new TreeMap<>();
    for (String value : values.values()) {
      String constant = curation.constantName(value).orElseGet(() -> constantName(value));
      constants.merge(constant, value, EnumPlanner::refuse);
    }
    return new EnumPlan(name, values.closed(), constants);
  }

  private static String refuse(String first, String second) {
    throw new IllegalArgumentException("one constant for two values: " + first + ", " + second);
  }

  /** {@code ReadWriteOnce} → {@code READ_WRITE_ONCE}; {@code *} → {@code ALL}. */
  private static String constantName(String value) {
    if (value.isEmpty()) {
      return "EMPTY";
    }
    if (value.equals("*")) {
      return "ALL";
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      append(name, value, i);
    }
    String words = name.toString().toUpperCase(Locale.ROOT);
    return Character.isDigit(words.charAt(0)) ? "_" + words : words;
  }

  private static void append(StringBuilder name, String value, int i) {
    char c = value.charAt(i);
    if (c == '+') {
      name.append("_PLUS_");
    } else if (!Character.isLetterOrDigit(c)) {
      name.append('_');
    } else {
      name.append(startsWord(value, i) ? "_" : "").append(c);
    }
  }

  /** At a capital after a small letter or digit, or before one: FSGroup is FS_GROUP. */
  private static boolean startsWord(String value, int i) {
    if (i == 0 || !Character.isUpperCase(value.charAt(i))) {
      return false;
    }
    char before = value.charAt(i - 1);
    boolean acronymEnds =
        Character.isUpperCase(before)
            && i + 1 < value.length()
            && Character.isLowerCase(value.charAt(i + 1));
    return Character.isLowerCase(before) || Character.isDigit(before) || acronymEnds;
  }
}
