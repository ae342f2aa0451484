package dev.lading.interop.official;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain trees as Gson's, and back. */
final class JsonTrees {

  private JsonTrees() {}

  static JsonElement toJson(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((key, value) -> object.add((String) key, toJson(value)));
      return object;
    }
    if (tree instanceof List<?> list) {
      JsonArray array = new JsonArray(list.size());
      list.forEach(element -> array.add(toJson(element)));
      return array;
    }
    if (tree instanceof Boolean bool) {
      return new JsonPrimitive(bool);
    }
    if (tree instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return tree == null ? JsonNull.INSTANCE : new JsonPrimitive((String) tree);
  }

  static @Nullable Object toTree(JsonElement json) {
    if (json.isJsonObject()) {
      return toMap(json.getAsJsonObject());
    }
    if (json.isJsonArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      json.getAsJsonArray().forEach(element -> list.add(toTree(element)));
      return list;
    }
    return json.isJsonNull() ? null : scalar(json.getAsJsonPrimitive());
  }

  static Map<String, @Nullable Object> toMap(JsonObject object) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    object.entrySet().forEach(member -> map.put(member.getKey(), toTree(member.getValue())));
    return map;
  }

  private static Object scalar(JsonPrimitive value) {
    if (value.isBoolean()) {
      return value.getAsBoolean();
    }
    return value.isString() ? value.getAsString() : number(value.getAsString());
  }

  /** A number in JSON; whole numbers stay whole. */
  private static Object number(String text) {
    boolean whole = text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    if (!whole) {
      return Double.valueOf(text);
    }
    BigInteger value = new BigInteger(text);
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }
}
