package dev.lading.gotemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data all recorded cases are executed with, read as Helm reads values: every number is a
 * float64.
 */
final class TestData {
  static final ObjectMapper JSON = new ObjectMapper();

  private TestData() {}

  static InputStream resource(String name) {
    return Objects.requireNonNull(TestData.class.getResourceAsStream(name), name);
  }

  static JsonNode json() {
    try (InputStream in = resource("data.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable Object values() {
    return value(json());
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(element -> list.add(value(element)));
      return list;
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return node.isBoolean()
        ? (Object) node.booleanValue()
        : node.isNull() ? null : node.textValue();
  }
}
