package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.format.Quoting;
import dev.lading.gotemplate.internal.syntax.Node;
import dev.lading.gotemplate.run.MissingKey;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.value.GoKind;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.gotemplate.value.GoValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code .name} means on a value: a method, a field, a key. Go's exec.go evalField. */
final class Fields {
  private Fields() {}

  /** Replaces the accumulator by what the names lead to, calling methods without arguments. */
  static void walk(Machine machine, String[] names, Node node) {
    for (String name : names) {
      step(machine, name, node);
    }
  }

  private static void step(Machine machine, String name, Node node) {
    Object receiver = machine.value;
    // most receivers are of these classes, which is faster to ask than for an interface
    if (receiver instanceof LinkedHashMap<?, ?> map) {
      key(machine, map, GoType.ANY, name);
      return;
    }
    if (receiver instanceof GoMap map && map.goType().method(name) == null) {
      key(machine, map, Objects.requireNonNull(map.goType().element()), name);
      return;
    }
    TemplateFunction method = method(machine, name);
    if (method == null) {
      plain(machine, name, false);
      return;
    }
    if (!method.signature().parameters().isEmpty() && !method.signature().variadic()) {
      throw machine.error(Arity.problem(name, method.signature(), 0, false));
    }
    machine.call(method, name, Arguments.ofMethod(Objects.requireNonNull(receiver)), node);
  }

  /** The method of that name the accumulator has, if any. */
  static @Nullable TemplateFunction method(Machine machine, String name) {
    return machine.value instanceof GoValue typed
        ? (TemplateFunction) typed.goType().method(name)
        : null;
  }

  /** Looks for a field or key in the accumulator. */
  static void plain(Machine machine, String name, boolean hasArguments) {
    Object receiver = machine.value;
    if (receiver == null) {
      ofNothing(machine, name);
    } else if (receiver instanceof Map<?, ?> map) {
      if (hasArguments) {
        throw machine.error(name + " is not a method but has arguments");
      }
      GoType type = Objects.requireNonNull(GoType.of(map));
      key(machine, map, Objects.requireNonNull(type.element()), name);
    } else if (receiver instanceof GoObject object && object.fieldNames().contains(name)) {
      if (hasArguments) {
        throw machine.error(name + " has arguments but cannot be invoked as function");
      }
      machine.load(object.field(name), object.isInterfaceField(name));
    } else {
      throw cannotEvaluate(machine, name, receiver);
    }
  }

  private static TemplateException cannotEvaluate(Machine machine, String name, Object receiver) {
    GoType type = machine.boxed ? GoType.ANY : Objects.requireNonNull(GoType.of(receiver));
    return machine.error("can't evaluate field " + name + " in type " + type.name());
  }

  private static void ofNothing(Machine machine, String name) {
    if (machine.boxed) {
      throw machine.error("nil pointer evaluating interface {}." + name);
    }
    if (missingKey(machine) == MissingKey.ERROR) {
      throw machine.error("nil data; no entry for key " + Quoting.quote(name));
    }
  }

  private static void key(Machine machine, Map<?, ?> map, GoType element, String name) {
    Object found = map.get(name);
    boolean interfaces = element.kind() == GoKind.INTERFACE;
    if (found != null || map.containsKey(name)) {
      machine.load(found, interfaces);
      return;
    }
    switch (missingKey(machine)) {
      case INVALID -> machine.load(null, false);
      case ZERO -> machine.load(Zero.of(element), interfaces);
      case ERROR -> throw machine.error("map has no entry for key " + Quoting.quote(name));
    }
  }

  private static MissingKey missingKey(Machine machine) {
    return machine.set().dialect().missingKey();
  }

  static String[] array(List<String> names) {
    return names.toArray(new String[0]);
  }
}
