package dev.lading.dsl;

import dev.lading.model.ApiObject;
import dev.lading.model.Extras;
import dev.lading.model.ObjectMeta;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of the model's types some objects have, and which there are. */
final class FieldCensus {

  private final Set<String> seen = new TreeSet<>();

  /** The fields of a type, as it says them itself. */
  static List<Method> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .filter(method -> method.getReturnType() != Extras.class)
        .filter(method -> method.getParameterCount() == 0)
        .toList();
  }

  static String name(Class<?> type, Method field) {
    return type.getSimpleName() + "." + field.getName();
  }

  /** All fields below a type, without status, metadata and what only the cluster sets. */
  static Set<String> below(Class<?> root) {
    Set<String> names = new TreeSet<>();
    collect(root, names);
    return names;
  }

  private static void collect(Class<?> type, Set<String> names) {
    for (Method field : fields(type)) {
      Class<?> element = element(field.getGenericReturnType());
      if (element == ObjectMeta.class || element.getSimpleName().endsWith("Status")) {
        continue;
      }
      if (names.add(name(type, field)) && ApiObject.class.isAssignableFrom(element)) {
        collect(element, names);
      }
    }
  }

  private static Class<?> element(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return element(arguments[arguments.length - 1]);
    }
    return (Class<?>) type;
  }

  /** Counts the fields that an object and the objects inside have. */
  void count(ApiObject object) {
    Class<?> type = typeOf(object);
    for (Method field : fields(type)) {
      if (visit(valueOf(object, field))) {
        seen.add(name(type, field));
      }
    }
  }

  private static Class<?> typeOf(ApiObject object) {
    return Arrays.stream(object.getClass().getInterfaces())
        .filter(ApiObject.class::isAssignableFrom)
        .findFirst()
        .orElseThrow();
  }

  private static Object valueOf(ApiObject object, Method field) {
    try {
      return typeOf(object).getMethod(field.getName()).invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(field.toString(), e);
    }
  }

  private boolean visit(Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::visit);
      return optional.isPresent();
    }
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::visit);
      return !map.isEmpty();
    }
    if (value instanceof Collection<?> several) {
      several.forEach(this::visit);
      return !several.isEmpty();
    }
    if (value instanceof ApiObject object) {
      count(object);
    }
    return true;
  }

  Set<String> seen() {
    return seen;
  }
}
