package dev.lading.crd;

import dev.lading.model.ApiObject;
import dev.lading.model.EnumValue;
import dev.lading.model.IntOrString;
import dev.lading.model.MicroTime;
import dev.lading.model.Quantity;
import dev.lading.model.Time;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What attributes are when nobody sets them: the value of the method's body, asked on an object
 * that has nothing else. A body that asks for other attributes has no fixed default, nor is an
 * object of the user's own types one.
 */
final class DefaultValues {

  private DefaultValues() {}

  /** The default as a tree; empty when there is none, or it is not fixed. */
  static Optional<Object> of(Class<?> type, Method accessor) {
    if (!accessor.isDefault() || !type.isInterface()) {
      return Optional.empty();
    }
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (method.equals(accessor)) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          // ends the body: what it gives depends on another attribute
          throw new IllegalStateException("not set: " + method.getName());
        };
    Object empty = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    try {
      return Optional.ofNullable(tree(accessor.invoke(empty)));
    } catch (InvocationTargetException dependsOnOthers) {
      return Optional.empty();
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the default of "
              + type.getName()
              + "."
              + accessor.getName()
              + " cannot be asked for:"
              + " the type must be public",
          e);
    }
  }

  private static @Nullable Object tree(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return tree(optional.orElse(null));
    }
    if (value instanceof ApiObject object) {
      return object.toTree();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> tree = new LinkedHashMap<>();
      map.forEach((key, member) -> tree.put(String.valueOf(key), tree(member)));
      return tree;
    }
    if (value instanceof Iterable<?> elements) {
      List<@Nullable Object> tree = new ArrayList<>();
      elements.forEach(element -> tree.add(tree(element)));
      return tree;
    }
    return scalar(value);
  }

  private static @Nullable Object scalar(@Nullable Object value) {
    if (value == null || value instanceof Boolean || value instanceof Number) {
      return value;
    }
    if (value instanceof EnumValue known) {
      return known.value();
    }
    if (value instanceof IntOrString either) {
      return either.isInt() ? (Object) Integer.parseInt(either.asText()) : either.asText();
    }
    boolean text =
        value instanceof CharSequence
            || value instanceof Enum
            || value instanceof Quantity
            || value instanceof Time
            || value instanceof MicroTime;
    return text ? value.toString() : null;
  }
}
