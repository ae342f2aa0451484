package dev.lading.helm.internal.render;

import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.DICT;
import static dev.lading.gotemplate.value.GoType.LIST;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.text.GoYaml;
import dev.lading.helm.internal.text.PlainTree;
import dev.lading.helm.internal.text.PrettyYaml;
import dev.lading.helm.internal.text.TomlReader;
import dev.lading.helm.internal.text.TomlWriter;
import dev.lading.helm.internal.values.Tables;
import dev.lading.sprig.internal.json.JsonReader;
import dev.lading.sprig.internal.json.JsonWriter;
import dev.lading.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Helm's functions between values and YAML, JSON and TOML. Most give failures as results. */
final class FormatFunctions {

  private static final String DECODING = "json: cannot unmarshal ";

  private static final List<String> NAMES =
      List.of(
          "toYaml",
          "toYamlPretty",
          "fromYaml",
          "fromYamlArray",
          "toJson",
          "fromJson",
          "fromJsonArray",
          "toToml",
          "fromToml");

  private static final List<String> NAMES_OF_HELM4 = List.of("mustToYaml", "mustToJson");

  private FormatFunctions() {}

  static FunctionFamily family(boolean exponents) {
    return FunctionFamily.onDemand(
        "formats", new LinkedHashSet<>(NAMES), name -> find(name, exponents));
  }

  /** What Helm 4 has beyond Helm 3. */
  static FunctionFamily helm4() {
    return FunctionFamily.onDemand(
        "formats of Helm 4", new LinkedHashSet<>(NAMES_OF_HELM4), name -> find(name, true));
  }

  private static TemplateFunction find(String name, boolean exponents) {
    return switch (name) {
      case "toYaml" ->
          TemplateFunction.named(name)
              .takes(ANY)
              .gives(STRING)
              .does("YAML; nothing on failure.", (call, a) -> silently(() -> yaml(a.value(0))));
      case "toYamlPretty" ->
          TemplateFunction.named(name)
              .takes(ANY)
              .gives(STRING)
              .does(
                  "YAML with sequences indented; nothing on failure.",
                  (call, a) -> silently(() -> withoutNewline(PrettyYaml.write(a.value(0)))));
      case "toJson" ->
          TemplateFunction.named(name)
              .takes(ANY)
              .gives(STRING)
              .does(
                  "JSON; nothing on failure.", (call, a) -> silently(() -> json(call, a.value(0))));
      case "toToml" ->
          TemplateFunction.named(name)
              .takes(ANY)
              .gives(STRING)
              .does("TOML; on failure its text.", (call, a) -> toml(a.value(0), exponents));
      case "mustToYaml" ->
          TemplateFunction.named(name)
              .takes(ANY)
              .gives(STRING)
              .does("YAML; fails on failure.", (call, a) -> mustYaml(a.value(0)));
      case "mustToJson" ->
          TemplateFunction.named(name)
              .takes(ANY)
              .gives(STRING)
              .does("JSON; fails on failure.", (call, a) -> json(call, a.value(0)));
      default -> reading(name);
    };
  }

  private static TemplateFunction reading(String name) {
    return switch (name) {
      case "fromYaml" ->
          TemplateFunction.named(name)
              .takes(STRING)
              .gives(DICT)
              .does(
                  "The map of a YAML text; on failure a map with the entry Error.",
                  (call, a) -> mapOrError(GoYaml::readMap, a.string(0)));
      case "fromYamlArray" ->
          TemplateFunction.named(name)
              .takes(STRING)
              .gives(LIST)
              .does(
                  "The list of a YAML text; on failure a list of the error.",
                  (call, a) -> listOrError(GoYaml::readList, a.string(0)));
      case "fromJson" ->
          TemplateFunction.named(name)
              .takes(STRING)
              .gives(DICT)
              .does(
                  "The map of a JSON text; on failure a map with the entry Error.",
                  (call, a) -> mapOrError(FormatFunctions::jsonMap, a.string(0)));
      case "fromJsonArray" ->
          TemplateFunction.named(name)
              .takes(STRING)
              .gives(LIST)
              .does(
                  "The list of a JSON text; on failure a list of the error.",
                  (call, a) -> listOrError(FormatFunctions::jsonList, a.string(0)));
      case "fromToml" ->
          TemplateFunction.named(name)
              .takes(STRING)
              .gives(DICT)
              .does(
                  "The map of a TOML text; on failure a map with the entry Error.",
                  (call, a) -> mapOrError(TomlReader::read, a.string(0)));
      default -> throw new IllegalArgumentException("no function " + name);
    };
  }

  private static String silently(Supplier<String> writing) {
    try {
      return writing.get();
    } catch (FunctionException cannotBeWritten) {
      return "";
    }
  }

  static String yaml(@Nullable Object value) {
    return withoutNewline(YamlWriter.writeTree(PlainTree.of(value)));
  }

  private static String mustYaml(@Nullable Object value) {
    try {
      return yaml(value);
    } catch (FunctionException cannotBeWritten) {
      throw new FunctionException("error marshaling into JSON: " + cannotBeWritten.text());
    }
  }

  private static String json(CallContext call, @Nullable Object value) {
    return JsonWriter.compact(call, PlainTree.inFieldOrder(value));
  }

  private static String toml(@Nullable Object value, boolean exponents) {
    try {
      return TomlWriter.write(value, exponents);
    } catch (FormatException cannotBeWritten) {
      return cannotBeWritten.text();
    }
  }

  private static String withoutNewline(String text) {
    return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
  }

  private static Object mapOrError(
      Function<String, Map<String, @Nullable Object>> reading, String text) {
    try {
      return reading.apply(text);
    } catch (FormatException malformed) {
      return errorMap(malformed.text());
    } catch (FunctionException malformed) {
      return errorMap(malformed.text());
    }
  }

  private static Map<String, @Nullable Object> errorMap(String text) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("Error", text);
    return map;
  }

  private static Object listOrError(Function<String, List<@Nullable Object>> reading, String text) {
    try {
      return reading.apply(text);
    } catch (FormatException malformed) {
      return errorList(malformed.text());
    } catch (FunctionException malformed) {
      return errorList(malformed.text());
    }
  }

  private static List<@Nullable Object> errorList(String text) {
    List<@Nullable Object> list = new ArrayList<>();
    list.add(text);
    return list;
  }

  private static Map<String, @Nullable Object> jsonMap(String text) {
    Object value = JsonReader.read(text);
    Map<String, @Nullable Object> map = Tables.table(value);
    if (map == null && value != null) {
      throw mismatch(value, "map[string]interface {}");
    }
    return map == null ? new LinkedHashMap<>() : map;
  }

  @SuppressWarnings("unchecked") // JSON lists are lists of Go values
  private static List<@Nullable Object> jsonList(String text) {
    Object value = JsonReader.read(text);
    if (value instanceof List<?> list) {
      return (List<@Nullable Object>) list;
    }
    if (value != null) {
      throw mismatch(value, "[]interface {}");
    }
    return new ArrayList<>();
  }

  private static FormatException mismatch(Object value, String target) {
    String kind =
        value instanceof Map
            ? "object"
            : value instanceof List
                ? "array"
                : value instanceof String ? "string" : value instanceof Boolean ? "bool" : "number";
    return new FormatException(DECODING + kind + " into Go value of type " + target);
  }
}
