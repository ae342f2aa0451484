package dev.lading.codegen.facts;

import dev.lading.codegen.facts.FieldFacts.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parses what {@link FactTableWriter} prints. */
public final class FactTableReader {

  private String version = "";
  private final List<KindFacts> kinds = new ArrayList<>();
  private final TreeMap<String, TypeFacts> types = new TreeMap<>();
  private List<FieldFacts> latestFields = new ArrayList<>();

  private FactTableReader() {}

  /**
   * The table that {@code text} holds.
   *
   * @throws IllegalArgumentException for a line that is no fact
   */
  public static FactTable read(String text) {
    FactTableReader reader = new FactTableReader();
    text.lines().filter(line -> !line.isBlank()).forEach(reader::line);
    return new FactTable(reader.version, List.copyOf(reader.kinds), reader.types);
  }

  private void line(String line) {
    String[] words = line.split(" ", -1);
    switch (words[0]) {
      case "version" -> version = words[1];
      case "kind" -> kinds.add(kind(words));
      case "type" -> type(words);
      case "." -> field(words);
      default -> throw new IllegalArgumentException("not a fact: " + line);
    }
  }

  private static KindFacts kind(String[] words) {
    Map<String, String> more = properties(words, 5);
    String scope = more.get("scope");
    return new KindFacts(
        words[1],
        words[2],
        words[3],
        words[4],
        more.get("plural"),
        scope == null ? null : scope.equals("namespaced"),
        more.containsKey("manifest"),
        more.containsKey("list"),
        more.containsKey("metadata"),
        more.getOrDefault("since", ""),
        new KindFacts.Lifecycle(
            more.get("introduced"), more.get("deprecated"), more.get("removed")),
        list(more.get("subresources"), ","));
  }

  private void type(String[] words) {
    Map<String, String> more = properties(words, 2);
    latestFields = new ArrayList<>();
    types.put(
        words[1],
        new TypeFacts(
            words[1],
            latestFields,
            more.containsKey("typeMeta"),
            more.containsKey("atomic"),
            more.get("since"),
            more.containsKey("open")));
  }

  private void field(String[] words) {
    Map<String, String> more = properties(words, 3);
    Shape shape = shape(words[2]);
    FieldFacts field =
        new FieldFacts(
            decodeWord(words[1]),
            shape,
            words[2].substring(shape.prefix().length()),
            more.containsKey("required"),
            more.containsKey("pointer"),
            values(more),
            merge(more),
            decode(more.get("default")),
            more.get("since"),
            list(more.get("gates"), ","));
    latestFields.add(field);
  }

  private static Shape shape(String type) {
    return Arrays.stream(Shape.values())
        .filter(shape -> type.startsWith(shape.prefix()))
        .reduce((shorter, longer) -> longer)
        .orElseThrow();
  }

  private static @Nullable ValueFacts values(Map<String, String> more) {
    String text = more.getOrDefault("enum", more.get("known"));
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    List<String> values = list(text.substring(colon + 1), "\\|");
    return new ValueFacts(text.substring(0, colon), more.containsKey("enum"), values);
  }

  private static MergeFacts merge(Map<String, String> more) {
    return new MergeFacts(
        list(more.get("patchStrategy"), ","),
        more.get("patchMergeKey"),
        more.get("listType"),
        list(more.get("listMapKeys"), ","),
        more.get("mapType"),
        more.get("structType"));
  }

  private static Map<String, String> properties(String[] words, int from) {
    Map<String, String> properties = new HashMap<>();
    for (int i = from; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      String name = equals < 0 ? words[i] : words[i].substring(0, equals);
      properties.put(name, equals < 0 ? "" : words[i].substring(equals + 1));
    }
    return properties;
  }

  private static List<String> list(@Nullable String text, String separator) {
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split(separator, -1)).map(FactTableReader::decodeWord).toList();
  }

  private static @Nullable String decode(@Nullable String text) {
    return text == null ? null : decodeWord(text);
  }

  private static String decodeWord(String text) {
    return text.replace("%0A", "\n")
        .replace("%0D", "\r")
        .replace("%2C", ",")
        .replace("%7C", "|")
        .replace("%20", " ")
        .replace("%25", "%");
  }
}
