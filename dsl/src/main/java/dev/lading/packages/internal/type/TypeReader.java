package dev.lading.packages.internal.type;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.lading.packages.values.Description;
import dev.lading.packages.values.Example;
import dev.lading.packages.values.Secret;
import dev.lading.packages.values.SecretText;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a values type: its attributes as Jackson sees them, and what their annotations say. */
final class TypeReader {

  private static final SerializationConfig CONFIG = ValuesMapper.MAPPER.getSerializationConfig();

  private final Deque<Class<?>> open = new ArrayDeque<>();

  /**
   * The shape of a values type.
   *
   * @throws IllegalArgumentException when it cannot be one
   */
  static Shape.Group read(Class<?> type) {
    Shape shape = new TypeReader().shape(CONFIG.constructType(type));
    if (shape instanceof Shape.Group group) {
      return group;
    }
    throw new IllegalArgumentException(type.getName() + " is no values type: it has no attributes");
  }

  private Shape shape(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (type.isReferenceType()) {
      return shape(type.getReferencedType());
    }
    if (type.isMapLikeType()) {
      return new Shape.Table(shape(type.getContentType()));
    }
    if (type.isCollectionLikeType() || type.isArrayType()) {
      return new Shape.Sequence(shape(type.getContentType()));
    }
    if (raw.isEnum()) {
      return new Shape.Choice(constants(raw));
    }
    Shape scalar = scalar(raw);
    return scalar == null ? group(type) : scalar;
  }

  private static @Nullable Shape scalar(Class<?> raw) {
    if (raw == String.class || raw == SecretText.class) {
      return new Shape.Text();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return new Shape.Flag();
    }
    if (raw == int.class || raw == Integer.class) {
      return new Shape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (raw == long.class || raw == Long.class) {
      return new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (raw == double.class || raw == Double.class || raw == BigDecimal.class) {
      return new Shape.Decimal();
    }
    return raw == Object.class ? new Shape.Free() : null;
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ValuesMapper.MAPPER.convertValue(constant, String.class))
        .toList();
  }

  private Shape group(JavaType declared) {
    Class<?> raw = declared.getRawClass();
    if (open.contains(raw)) {
      throw new IllegalArgumentException("a values type may not contain itself: " + raw.getName());
    }
    open.push(raw);
    BeanDescription bean = CONFIG.introspect(implementation(declared));
    List<Attribute> attributes = new ArrayList<>();
    if (bean.findJsonValueAccessor() == null) {
      for (BeanPropertyDefinition property : bean.findProperties()) {
        if (property.getAccessor() != null) {
          attributes.add(attribute(raw, property));
        }
      }
    }
    open.pop();
    Description description = raw.getAnnotation(Description.class);
    return attributes.isEmpty()
        ? new Shape.Text()
        : new Shape.Group(description == null ? "" : description.value(), List.copyOf(attributes));
  }

  /** The class that {@code @JsonSerialize} or {@code @JsonDeserialize} names, if any. */
  private static JavaType implementation(JavaType declared) {
    BeanDescription bean = CONFIG.introspectClassAnnotations(declared);
    try {
      JavaType written =
          CONFIG
              .getAnnotationIntrospector()
              .refineSerializationType(CONFIG, bean.getClassInfo(), declared);
      return written.equals(declared)
          ? CONFIG
              .getAnnotationIntrospector()
              .refineDeserializationType(CONFIG, bean.getClassInfo(), declared)
          : written;
    } catch (JsonMappingException mismatch) {
      throw new IllegalArgumentException(
          "the annotations of " + declared + " name a class that does not fit", mismatch);
    }
  }

  private Attribute attribute(Class<?> owner, BeanPropertyDefinition property) {
    JavaType type = property.getAccessor().getType();
    Method method = accessor(owner, property.getAccessor().getName());
    boolean optional = type.isReferenceType() || isNullable(method);
    boolean container = type.isContainerType();
    boolean secret =
        method.isAnnotationPresent(Secret.class)
            || type.hasRawClass(SecretText.class)
            || type.getContentType() != null && type.getContentType().hasRawClass(SecretText.class);
    Description description = method.getAnnotation(Description.class);
    Example example = method.getAnnotation(Example.class);
    return new Attribute(
        property.getName(),
        shape(type),
        optional,
        !optional && !container && isWithoutDefault(method),
        secret,
        description == null ? "" : description.value(),
        Constraints.of(method),
        example == null ? List.of() : List.of(example.value()));
  }

  private static boolean isWithoutDefault(Method method) {
    return Modifier.isAbstract(method.getModifiers()) || method.getDeclaringClass().isRecord();
  }

  private static boolean isNullable(Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      if (annotation.annotationType().getSimpleName().equals("Nullable")) {
        return true;
      }
    }
    for (Annotation annotation : method.getAnnotatedReturnType().getAnnotations()) {
      if (annotation.annotationType().getSimpleName().equals("Nullable")) {
        return true;
      }
    }
    return false;
  }

  private static Method accessor(Class<?> owner, String name) {
    try {
      return owner.getMethod(name);
    } catch (NoSuchMethodException missing) {
      throw new IllegalArgumentException(
          owner.getName() + " has no public method " + name + "()", missing);
    }
  }
}
