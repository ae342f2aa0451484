package dev.lading.dsl;

import dev.lading.model.Binary;
import dev.lading.model.EnumValue;
import dev.lading.model.IntOrString;
import dev.lading.model.Quantity;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets every field that a builder of the model has, and those of the objects inside. */
final class Fill {

  private static final Set<String> NO_FIELDS = Set.of("unknownField", "withoutTypeMeta", "build");
  private static final int DEEPEST = 8;

  private Fill() {}

  /** For the lambdas of the DSL that take a builder. */
  static <B> Consumer<B> everything() {
    return builder -> fill(builder, 0);
  }

  private static void fill(Object builder, int depth) {
    for (Method method : builder.getClass().getMethods()) {
      boolean isSetter =
          method.getReturnType() == builder.getClass()
              && !Modifier.isStatic(method.getModifiers())
              && !NO_FIELDS.contains(method.getName());
      if (isSetter) {
        set(builder, method, depth);
      }
    }
  }

  private static void set(Object builder, Method setter, int depth) {
    List<Object> arguments = new ArrayList<>();
    for (Type type : setter.getGenericParameterTypes()) {
      Object value = value(type, depth);
      if (value == null) {
        return;
      }
      arguments.add(value);
    }
    try {
      setter.invoke(builder, arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(setter.toString(), e);
    }
  }

  private static @Nullable Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, depth);
    }
    if (type == String.class) {
      return "1";
    }
    if (type == int.class || type == Integer.class) {
      return 1;
    }
    if (type == long.class || type == Long.class) {
      return 1L;
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    return type instanceof Class<?> known ? special(known) : null;
  }

  private static @Nullable Object special(Class<?> type) {
    if (type == Quantity.class) {
      return Quantity.of(1);
    }
    if (type == IntOrString.class) {
      return IntOrString.of(1);
    }
    if (type == Binary.class) {
      return Binary.ofUtf8("1");
    }
    return EnumValue.class.isAssignableFrom(type) ? enumValue(type) : null;
  }

  private static Object enumValue(Class<?> type) {
    try {
      return type.getMethod("of", String.class).invoke(null, "Any");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private static @Nullable Object generic(ParameterizedType type, int depth) {
    Type element = bound(type.getActualTypeArguments()[type.getActualTypeArguments().length - 1]);
    if (type.getRawType() == Consumer.class) {
      Consumer<Object> inner = builder -> fill(builder, depth + 1);
      return depth < DEEPEST ? inner : null;
    }
    @Nullable Object value = value(element, depth);
    if (value == null) {
      return null;
    }
    return type.getRawType() == Map.class
        ? Map.of("1", value)
        : type.getRawType() == Iterable.class ? List.of(value) : null;
  }

  private static Type bound(Type type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length > 0
          ? wildcard.getLowerBounds()[0]
          : wildcard.getUpperBounds()[0];
    }
    return type;
  }
}
