package dev.lading.crd;

import dev.lading.schema.FieldInfo;
import dev.lading.schema.Schema;
import dev.lading.schema.TypeInfo;
import dev.lading.schema.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Structural schemas of the model's types, for custom resources that hold some: a Pod template, a
 * label selector. Metadata within is an object without properties, as the API server wants it.
 */
final class ModelSchemas {

  private static final String MODEL = "dev.lading.model.";

  private final Deque<TypeInfo> open = new ArrayDeque<>();

  /** The type of the API that a class of the model stands for. */
  static Optional<TypeInfo> typeOf(Class<?> type) {
    return type.getName().startsWith(MODEL)
        ? Schema.kubernetes().type(type.getName().substring(MODEL.length()))
        : Optional.empty();
  }

  Map<String, @Nullable Object> of(TypeInfo type) {
    if (open.contains(type) || type.name().equals("meta.v1.ObjectMeta")) {
      return type.name().equals("meta.v1.ObjectMeta") ? Scalars.typed("object") : Scalars.open();
    }
    open.push(type);
    Map<String, @Nullable Object> schema = Scalars.typed("object");
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      properties.put(field.name(), field(field));
      if (field.isRequired()) {
        required.add(field.name());
      }
    }
    open.pop();
    put(schema, "properties", properties, properties.isEmpty());
    put(schema, "required", required, required.isEmpty());
    if (type.isAtomic()) {
      schema.put("x-kubernetes-map-type", "atomic");
    }
    return schema;
  }

  private static void put(
      Map<String, @Nullable Object> schema, String name, Object value, boolean empty) {
    if (!empty) {
      schema.put(name, value);
    }
  }

  private Map<String, @Nullable Object> field(FieldInfo field) {
    Map<String, @Nullable Object> value = value(field);
    return switch (field.shape()) {
      case SINGLE -> value;
      case LIST -> list(field, value);
      case MAP -> Scalars.map(value);
      case MAP_OF_LISTS -> Scalars.map(Scalars.list(value));
    };
  }

  private static Map<String, @Nullable Object> list(
      FieldInfo field, Map<String, @Nullable Object> items) {
    Map<String, @Nullable Object> list = Scalars.list(items);
    field.listType().ifPresent(type -> list.put("x-kubernetes-list-type", type));
    put(list, "x-kubernetes-list-map-keys", field.listMapKeys(), field.listMapKeys().isEmpty());
    return list;
  }

  private Map<String, @Nullable Object> value(FieldInfo field) {
    if (field.valueType() == ValueType.OBJECT) {
      return field.type().map(this::of).orElseGet(Scalars::open);
    }
    Map<String, @Nullable Object> schema = Scalars.of(field.valueType());
    if (field.isClosed()) {
      schema.put("enum", field.values());
    }
    return schema;
  }
}
