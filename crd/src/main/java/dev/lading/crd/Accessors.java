package dev.lading.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lading.model.ApiObject;
import dev.lading.model.KubernetesResource;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a type as Immutables takes them: abstract methods without parameters, and
 * methods with a body that the implementation has a field for, or that are annotated. Components of
 * records are attributes too.
 */
final class Accessors {

  private static final Set<String> OF_THE_MODEL = Set.of("extras");

  private Accessors() {}

  /** One attribute and its name in YAML. */
  record Attribute(String name, Method accessor) {}

  static List<Attribute> of(Class<?> type) {
    Set<String> implemented = implementedFields(type);
    Set<String> seen = new HashSet<>();
    List<Attribute> attributes = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (isAttribute(type, method, implemented) && seen.add(method.getName())) {
        attributes.add(new Attribute(nameOf(method), method));
      }
    }
    attributes.sort(Comparator.comparing(Attribute::name));
    return attributes;
  }

  private static boolean isAttribute(Class<?> type, Method method, Set<String> implemented) {
    boolean candidate =
        method.getParameterCount() == 0
            && !Modifier.isStatic(method.getModifiers())
            && method.getReturnType() != void.class
            && !method.isSynthetic()
            && !isInherited(method)
            && !OF_THE_MODEL.contains(method.getName());
    if (!candidate) {
      return false;
    }
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents())
          .anyMatch(component -> component.getAccessor().equals(method));
    }
    return Modifier.isAbstract(method.getModifiers())
        || implemented.contains(method.getName())
        || method.isAnnotationPresent(SchemaField.class);
  }

  /** What every object has, or every object of the model. */
  private static boolean isInherited(Method method) {
    for (Class<?> base : List.of(Object.class, ApiObject.class, KubernetesResource.class)) {
      for (Method inherited : base.getMethods()) {
        if (inherited.getName().equals(method.getName()) && inherited.getParameterCount() == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The fields of the implementation Immutables made; none when there is no such class. */
  private static Set<String> implementedFields(Class<?> type) {
    String simple = type.getName().substring(type.getPackageName().length() + 1).replace("$", "");
    Set<String> fields = new HashSet<>();
    for (String name : List.of("Immutable" + type.getSimpleName(), "Immutable" + simple)) {
      find(type, name)
          .ifPresent(
              made -> {
                for (Field field : made.getDeclaredFields()) {
                  fields.add(field.getName());
                }
              });
    }
    return fields;
  }

  private static Optional<Class<?>> find(Class<?> besides, String name) {
    try {
      String full = besides.getPackageName() + "." + name;
      return Optional.of(Class.forName(full, false, besides.getClassLoader()));
    } catch (ClassNotFoundException otherStyle) {
      return Optional.empty();
    }
  }

  private static String nameOf(Method method) {
    JsonProperty property = method.getAnnotation(JsonProperty.class);
    if (property != null && !property.value().isEmpty()) {
      return property.value();
    }
    String name = method.getName();
    boolean getter = name.startsWith("get") && name.length() > 3 && isCapital(name.charAt(3));
    return getter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c);
  }
}
