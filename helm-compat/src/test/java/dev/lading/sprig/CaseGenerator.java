package dev.lading.sprig;

import dev.lading.gotemplate.function.Signature;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.value.GoType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Calls of every function by its signature: each parameter in turn with every value of its pool,
 * with nil, with values of other types, from a variable and from a pipeline; too few and too many
 * arguments. Functions whose results change from run to run get the failing calls only.
 */
final class CaseGenerator {
  /** Replaced by Helm, so a real Helm cannot tell what Sprig's does. */
  private static final Set<String> REPLACED = Set.of("fromJson");

  /** Sensible for shape tests only, though Sprig calls them with the same arguments only. */
  private static final Set<String> CHANGING = Set.of("ago", "now", "htmlDate", "date");

  private static final Map<String, List<String>> POOLS =
      Map.ofEntries(
          Map.entry("string", List.of("\"abc\"", "\"\"", "\" Hello World \"", "\"é☃x\"", "\"12\"")),
          Map.entry("int", List.of("3", "0", "-1", "1", "100")),
          Map.entry("uint32", List.of("1", "0")),
          Map.entry("bool", List.of("true", "false")),
          Map.entry("float64", List.of("0.5", "0.0", "1.0")),
          Map.entry("map[string]interface {}", List.of("(dict \"a\" 1)", "(dict)", ".Values.m")),
          Map.entry("[]interface {}", List.of("(list \"a\")", "(list)", ".Values.l")),
          Map.entry("time.Time", List.of("(toDate \"2006-01-02\" \"2020-02-29\")")),
          Map.entry(
              "interface {}",
              List.of(
                  "\"abc\"",
                  "nil",
                  "\"\"",
                  "\"12\"",
                  "\"-1.5\"",
                  "3",
                  "-2",
                  "0",
                  "1.5",
                  "true",
                  "false",
                  "(list 1 \"a\" nil 1 \"\")",
                  "(list)",
                  "(dict \"a\" 1)",
                  "(dict)",
                  ".Values.f",
                  ".Values.n",
                  ".Values.l",
                  "(int64 7)",
                  "(until 3)",
                  "(splitList \",\" \"b,a\")",
                  "(split \",\" \"b\")",
                  "(toDate \"2006-01-02\" \"2020-02-29\")",
                  "(semver \"1.2.3\")")));

  private static final List<String> STRANGERS =
      List.of("5", "\"x\"", "true", "nil", "(dict \"a\" 1)", ".Values.n");

  private CaseGenerator() {}

  static List<String> templates() {
    Set<String> all = new LinkedHashSet<>();
    SprigFunctions.registry()
        .byName()
        .forEach(
            (name, function) -> {
              if (!REPLACED.contains(name)) {
                all.addAll(calls(function));
              }
            });
    return List.copyOf(all);
  }

  private static List<String> calls(TemplateFunction function) {
    Signature signature = function.signature();
    List<String> calls = new ArrayList<>();
    List<String> usual = new ArrayList<>();
    signature.parameters().forEach(type -> usual.add(pool(type).get(0)));
    boolean steady = isSteady(function);
    for (int i = 0; i < usual.size(); i++) {
      if (steady) {
        for (String value : pool(signature.parameter(i))) {
          calls.add(call(function, with(usual, i, value)));
        }
        calls.add("{{ $x := " + usual.get(i) + " }}" + call(function, with(usual, i, "$x")));
      }
      for (String value : STRANGERS) {
        if (!fits(value, signature.parameter(i))) {
          calls.add(call(function, with(usual, i, value)));
        }
      }
    }
    if (steady && !usual.isEmpty()) {
      List<String> fixed = usual.subList(0, usual.size() - 1);
      calls.add("{{ " + usual.get(usual.size() - 1) + " | " + words(function, fixed) + " }}");
      calls.add("{{ .Values.n | " + words(function, fixed) + " }}");
    }
    addArities(calls, function, usual, steady);
    return calls;
  }

  private static void addArities(
      List<String> calls, TemplateFunction function, List<String> usual, boolean steady) {
    boolean variadic = function.signature().variadic();
    if (steady || function.signature().fixed() > 0) {
      calls.add(call(function, List.of()));
    }
    List<String> more = new ArrayList<>(usual);
    more.add(usual.isEmpty() ? "1" : usual.get(usual.size() - 1));
    if (steady || !variadic) {
      calls.add(call(function, more));
    }
    if (usual.size() > 1 && (steady || !variadic)) {
      calls.add(call(function, usual.subList(0, usual.size() - 1)));
    }
  }

  private static boolean isSteady(TemplateFunction function) {
    boolean certificate =
        function.signature().parameters().stream()
            .anyMatch(type -> type.name().equals("sprig.certificate"));
    boolean dated = Set.of("toDate", "mustToDate").contains(function.name());
    return (function.isHermetic() || dated) && !CHANGING.contains(function.name()) && !certificate;
  }

  private static List<String> pool(GoType type) {
    return POOLS.getOrDefault(type.name(), List.of("nil"));
  }

  /** Whether a stranger is none to this type, so that the call might do something random. */
  private static boolean fits(String value, GoType type) {
    return switch (type.name()) {
      case "interface {}" -> true;
      case "string" -> value.equals("\"x\"");
      case "int", "uint32" -> value.equals("5");
      case "float64" -> value.equals("5") || value.equals("1.5");
      case "bool" -> value.equals("true");
      case "map[string]interface {}" -> value.startsWith("(dict") || value.equals("nil");
      case "[]interface {}" -> value.startsWith("(list") || value.equals("nil");
      default -> false;
    };
  }

  private static List<String> with(List<String> values, int index, String value) {
    List<String> changed = new ArrayList<>(values);
    changed.set(index, value);
    return changed;
  }

  private static String call(TemplateFunction function, List<String> arguments) {
    return "{{ " + words(function, arguments) + " }}";
  }

  private static String words(TemplateFunction function, List<String> arguments) {
    return arguments.isEmpty()
        ? function.name()
        : function.name() + " " + String.join(" ", arguments);
  }
}
