package dev.lading.helm.internal.render;

import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.helm.internal.text.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Go struct with the JSON names of its fields; a field may be left out of the JSON when empty.
 */
final class GoStruct implements GoObject, JsonFields {

  private final GoType type;
  private final List<String> names = new ArrayList<>();
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
  private final Map<String, String> jsonNames = new LinkedHashMap<>();

  private GoStruct(GoType type) {
    this.type = type;
  }

  static GoStruct of(GoType type) {
    return new GoStruct(type);
  }

  /** Adds a field whose JSON name is its own. */
  GoStruct with(String name, @Nullable Object value) {
    return with(name, name, value);
  }

  /** Adds a field; an empty JSON name keeps it out of the JSON. */
  GoStruct with(String name, String jsonName, @Nullable Object value) {
    names.add(name);
    fields.put(name, value);
    if (!jsonName.isEmpty()) {
      jsonNames.put(jsonName, name);
    }
    return this;
  }

  /** Adds a field that JSON leaves out when it is empty. */
  GoStruct withOptional(String name, String jsonName, @Nullable Object value) {
    boolean empty =
        value == null
            || value.equals("")
            || Boolean.FALSE.equals(value)
            || value instanceof List<?> list && list.isEmpty()
            || value instanceof Map<?, ?> map && map.isEmpty();
    return with(name, empty ? "" : jsonName, value);
  }

  @Override
  public GoType goType() {
    return type;
  }

  @Override
  public List<String> fieldNames() {
    return names;
  }

  @Override
  public @Nullable Object field(String name) {
    return fields.get(name);
  }

  @Override
  public Map<String, @Nullable Object> jsonFields() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    jsonNames.forEach((jsonName, name) -> json.put(jsonName, fields.get(name)));
    return json;
  }
}
