package dev.lading.crd;

import dev.lading.model.AnyValue;
import dev.lading.model.Binary;
import dev.lading.model.EnumValue;
import dev.lading.model.IntOrString;
import dev.lading.model.KubernetesResource;
import dev.lading.model.MicroTime;
import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.Time;
import dev.lading.schema.ValueType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The structural schema of a Java type: one run. */
final class TypeSchema {

  private static final Map<Class<?>, ValueType> SCALARS =
      Map.ofEntries(
          Map.entry(String.class, ValueType.STRING),
          Map.entry(boolean.class, ValueType.BOOLEAN),
          Map.entry(Boolean.class, ValueType.BOOLEAN),
          Map.entry(int.class, ValueType.INT32),
          Map.entry(Integer.class, ValueType.INT32),
          Map.entry(OptionalInt.class, ValueType.INT32),
          Map.entry(short.class, ValueType.INT32),
          Map.entry(Short.class, ValueType.INT32),
          Map.entry(long.class, ValueType.INT64),
          Map.entry(Long.class, ValueType.INT64),
          Map.entry(OptionalLong.class, ValueType.INT64),
          Map.entry(float.class, ValueType.DOUBLE),
          Map.entry(Float.class, ValueType.DOUBLE),
          Map.entry(double.class, ValueType.DOUBLE),
          Map.entry(Double.class, ValueType.DOUBLE),
          Map.entry(OptionalDouble.class, ValueType.DOUBLE),
          Map.entry(BigDecimal.class, ValueType.DOUBLE),
          Map.entry(Binary.class, ValueType.BYTES),
          Map.entry(Quantity.class, ValueType.QUANTITY),
          Map.entry(IntOrString.class, ValueType.INT_OR_STRING),
          Map.entry(Time.class, ValueType.TIME),
          Map.entry(MicroTime.class, ValueType.MICRO_TIME),
          Map.entry(Instant.class, ValueType.TIME),
          Map.entry(OffsetDateTime.class, ValueType.TIME),
          Map.entry(AnyValue.class, ValueType.ANY),
          Map.entry(Object.class, ValueType.ANY));

  private static final Set<Class<?>> OPTIONALS =
      Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

  private final Deque<Class<?>> open = new ArrayDeque<>();

  /** An object with the attributes of a type as properties. */
  Map<String, @Nullable Object> object(Class<?> type) {
    if (open.contains(type)) {
      return Scalars.open();
    }
    open.push(type);
    Map<String, @Nullable Object> schema = Scalars.typed("object");
    SchemaField facts = type.getAnnotation(SchemaField.class);
    if (facts != null && !facts.description().isEmpty()) {
      schema.put("description", facts.description());
    }
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Accessors.Attribute attribute : Accessors.of(type)) {
      properties.put(attribute.name(), property(type, attribute));
      if (isRequired(attribute)) {
        required.add(attribute.name());
      }
    }
    open.pop();
    if (!properties.isEmpty()) {
      schema.put("properties", properties);
    }
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private Map<String, @Nullable Object> property(Class<?> owner, Accessors.Attribute attribute) {
    Map<String, @Nullable Object> schema = of(attribute.accessor().getGenericReturnType());
    SchemaField facts = attribute.accessor().getAnnotation(SchemaField.class);
    if (facts != null) {
      Conditions.add(facts, schema, owner.getSimpleName() + "." + attribute.name());
    }
    DefaultValues.of(owner, attribute.accessor())
        .filter(value -> !isEmpty(value))
        .ifPresent(value -> schema.put("default", value));
    return schema;
  }

  private static boolean isEmpty(Object value) {
    return value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof List<?> list && list.isEmpty();
  }

  private static boolean isRequired(Accessors.Attribute attribute) {
    Class<?> type = attribute.accessor().getReturnType();
    return !attribute.accessor().isDefault()
        && !OPTIONALS.contains(type)
        && !Iterable.class.isAssignableFrom(type)
        && !Map.class.isAssignableFrom(type)
        && !isNullable(attribute.accessor().getAnnotatedReturnType());
  }

  private static boolean isNullable(AnnotatedType type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
  }

  private Map<String, @Nullable Object> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    return type instanceof Class<?> known ? ofClass(known) : Scalars.anything();
  }

  private Map<String, @Nullable Object> generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return of(arguments[0]);
    }
    if (Map.class.isAssignableFrom(raw)) {
      Map<String, @Nullable Object> values = of(arguments[1]);
      return values.equals(Scalars.anything()) ? Scalars.open() : Scalars.map(values);
    }
    if (Iterable.class.isAssignableFrom(raw)) {
      return list(raw, of(arguments[0]));
    }
    return ofClass(raw);
  }

  /** A list; of a set of scalars the API server sees to it that they differ. */
  private static Map<String, @Nullable Object> list(
      Class<?> raw, Map<String, @Nullable Object> items) {
    Map<String, @Nullable Object> list = Scalars.list(items);
    boolean scalars = !List.of("object", "array").contains(items.getOrDefault("type", "object"));
    if (Set.class.isAssignableFrom(raw) && scalars) {
      list.put("x-kubernetes-list-type", "set");
    }
    return list;
  }

  private Map<String, @Nullable Object> ofClass(Class<?> type) {
    ValueType scalar = SCALARS.get(type);
    if (scalar != null) {
      return Scalars.of(scalar);
    }
    if (type.isEnum() || EnumValue.class.isAssignableFrom(type)) {
      return choice(type);
    }
    if (type == ObjectMeta.class) {
      return Scalars.typed("object");
    }
    Map<String, @Nullable Object> known =
        ModelSchemas.typeOf(type).map(new ModelSchemas()::of).orElseGet(() -> object(type));
    if (KubernetesResource.class.isAssignableFrom(type)) {
      known.put("x-kubernetes-embedded-resource", true);
    }
    return known;
  }

  /** The constants of an enum in their order, or those of an open value type by name. */
  private static Map<String, @Nullable Object> choice(Class<?> type) {
    List<String> values = new ArrayList<>();
    for (Field field : type.getFields()) {
      if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
        values.add(constant(field));
      }
    }
    if (!type.isEnum()) {
      Collections.sort(values);
    }
    Map<String, @Nullable Object> schema = Scalars.typed("string");
    if (!values.isEmpty()) {
      schema.put("enum", values);
    }
    return schema;
  }

  private static String constant(Field field) {
    try {
      Object value = field.get(null);
      return value instanceof EnumValue known ? known.value() : ((Enum<?>) value).name();
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(field + " must be public, and its class too", e);
    }
  }
}
