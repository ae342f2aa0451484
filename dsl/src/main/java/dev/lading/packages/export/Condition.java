package dev.lading.packages.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of some tests hold; or, when negated, not all of them do.
 *
 * @param tests at least one
 */
record Condition(List<Test> tests, boolean negated) {

  /**
   * A question about a variable.
   *
   * @param constant what it is compared with; empty for "is on", "is there" or "is not empty"
   */
  record Test(Variable variable, String constant, boolean expected) {

    boolean holds(Instance instance) {
      Object value = instance.value(variable.path());
      boolean yes =
          switch (variable.kind()) {
            case FLAG -> Boolean.TRUE.equals(value);
            case CHOICE -> constant.isEmpty() ? value != null : constant.equals(value);
            case LIST, TABLE -> instance.size(variable.path()) > 0;
            case TEXT -> value != null && (variable.optional() || !value.equals(""));
            case WHOLE, DECIMAL, GROUP -> value != null;
          };
      return yes == expected;
    }
  }

  /** The same without negation; null when that takes more than one test. */
  @Nullable Condition plain() {
    if (!negated) {
      return this;
    }
    Test only = tests.get(0);
    return tests.size() > 1
        ? null
        : new Condition(
            List.of(new Test(only.variable(), only.constant(), !only.expected())), false);
  }

  boolean holds(Instance instance) {
    return tests.stream().allMatch(test -> test.holds(instance)) != negated;
  }

  /** The simplest condition that is true of some instances and false of others; or null. */
  static @Nullable Condition of(
      List<Instance> present, List<Instance> absent, Iterable<Variable> variables) {
    List<Test> tests = tests(variables, present.get(0));
    List<Test> conjunction = conjunction(present, absent, tests);
    if (conjunction != null) {
      return new Condition(conjunction, false);
    }
    List<Test> complement = conjunction(absent, present, tests);
    return complement == null ? null : new Condition(complement, true);
  }

  private static List<Test> tests(Iterable<Variable> variables, Instance any) {
    List<Test> tests = new ArrayList<>();
    for (Variable variable : variables) {
      if (!any.at().keySet().containsAll(Variable.listsIn(variable.path()))) {
        continue;
      }
      if (variable.kind() == Variable.Kind.CHOICE) {
        variable.constants().forEach(constant -> both(tests, variable, constant));
      }
      boolean countable =
          variable.optional()
              || switch (variable.kind()) {
                case FLAG, LIST, TABLE, TEXT -> true;
                case CHOICE, WHOLE, DECIMAL, GROUP -> false;
              };
      if (countable) {
        both(tests, variable, "");
      }
    }
    return tests;
  }

  private static void both(List<Test> tests, Variable variable, String constant) {
    tests.add(new Test(variable, constant, true));
    tests.add(new Test(variable, constant, false));
  }

  /** Tests that hold for all of the first, of which each of the others fails one; or null. */
  private static @Nullable List<Test> conjunction(
      List<Instance> all, List<Instance> others, List<Test> tests) {
    List<Test> held = tests.stream().filter(test -> all.stream().allMatch(test::holds)).toList();
    List<Instance> left = new ArrayList<>(others);
    Set<Test> chosen = new LinkedHashSet<>();
    while (!left.isEmpty()) {
      Test best =
          held.stream()
              .max(Comparator.comparingLong(test -> excluded(test, left)))
              .filter(test -> excluded(test, left) > 0)
              .orElse(null);
      if (best == null) {
        return null;
      }
      held.stream().filter(test -> isGuardOf(test, best)).forEach(chosen::add);
      chosen.add(best);
      left.removeIf(instance -> !best.holds(instance));
    }
    List<Test> ordered = new ArrayList<>(chosen);
    ordered.sort(Comparator.comparing(test -> tests.indexOf(test)));
    return ordered;
  }

  /** What is optional must be there before one asks for its parts. */
  private static boolean isGuardOf(Test guard, Test test) {
    return guard.variable().kind() == Variable.Kind.GROUP
        && guard.expected()
        && test.variable().path().startsWith(guard.variable().path() + ".");
  }

  private static long excluded(Test test, List<Instance> instances) {
    return instances.stream().filter(instance -> !test.holds(instance)).count();
  }
}
