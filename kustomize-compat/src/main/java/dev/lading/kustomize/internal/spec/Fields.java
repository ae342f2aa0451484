package dev.lading.kustomize.internal.spec;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object of a configuration, read as Go's {@code encoding/json} reads a struct:
 * names are matched whatever their case, null is nothing, types must fit.
 */
public final class Fields {

  /** How strictly fields are read. */
  public enum Mode {
    /** Unknown fields are problems, and texts must be texts: a kustomization file. */
    STRICT,
    /** Unknown fields are problems, numbers and words may stand for texts: configurations. */
    KNOWN,
    /** Unknown fields are ignored: replacement files and lists of targets. */
    LENIENT,
    /** The same for a resource, whose scalars have been read by the rules for resources. */
    RESOURCE
  }

  private final Mode mode;
  private final Node node;
  private final String path;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** The fields asked for, by their names in lower case. */
  private final Map<String, String> known = new LinkedHashMap<>();

  private record Entry(String name, Node key, Node value) {}

  /** The fields of a node, which must be a mapping; a null has none. */
  public Fields(Node node, String path, Mode mode) {
    this.node = node;
    this.path = path;
    this.mode = mode;
    if (!node.isNull() && !node.isMapping()) {
      throw wrongType(node, path, "types." + path.substring(path.lastIndexOf('.') + 1));
    }
    for (int i = 0; node.isMapping() && i < node.content().size(); i += 2) {
      Node key = node.content().get(i);
      Node value = node.content().get(i + 1);
      String name = YamlValues.key(key);
      if (!isNothing(value)) {
        entries.put(name.toLowerCase(Locale.ROOT), new Entry(name, key, value));
      } else {
        entries.putIfAbsent(name.toLowerCase(Locale.ROOT), new Entry(name, key, value));
      }
    }
  }

  private boolean isNothing(Node value) {
    return value.isScalar() && valueOf(value) == null;
  }

  private @Nullable Object valueOf(Node scalar) {
    return mode == Mode.RESOURCE ? NodeValues.scalar(scalar) : YamlValues.scalar(scalar);
  }

  /** Where the object is in its file. */
  public Position position() {
    return new Position(Math.max(node.line(), 1), Math.max(node.column(), 1));
  }

  private @Nullable Node find(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    known.put(key, name);
    Entry entry = entries.get(key);
    return entry == null || isNothing(entry.value) ? null : entry.value;
  }

  /** The node of a field, or null. */
  public @Nullable Node raw(String name) {
    return find(name);
  }

  /** Whether a field is there and not null. */
  public boolean has(String name) {
    return find(name) != null;
  }

  /** A text, empty when it is absent. */
  public String text(String name) {
    Node value = find(name);
    return value == null ? "" : text(value, path + "." + name);
  }

  private String text(Node value, String at) {
    Object scalar = value.isScalar() ? valueOf(value) : null;
    if (scalar instanceof String text) {
      return text;
    }
    if (mode != Mode.STRICT && (scalar instanceof Number || scalar instanceof Boolean)) {
      return scalar.toString();
    }
    if (value.isScalar() && scalar == null) {
      return "";
    }
    throw wrongType(value, at, "string");
  }

  /** A yes or no, no when it is absent. */
  public boolean flag(String name) {
    Node value = find(name);
    if (value == null) {
      return false;
    }
    if (value.isScalar() && valueOf(value) instanceof Boolean flag) {
      return flag;
    }
    throw wrongType(value, path + "." + name, "bool");
  }

  /** A whole number, 0 when it is absent. */
  public long integer(String name) {
    Node value = find(name);
    if (value == null) {
      return 0;
    }
    Object number = value.isScalar() ? valueOf(value) : null;
    if (number instanceof Long whole) {
      return whole;
    }
    if (number instanceof Double floating && floating == Math.rint(floating)) {
      return floating.longValue();
    }
    throw wrongType(value, path + "." + name, "int64");
  }

  /** Texts, none when the field is absent. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    Node value = find(name);
    if (value != null) {
      if (!value.isSequence()) {
        throw wrongType(value, path + "." + name, "[]string");
      }
      value.content().forEach(item -> texts.add(text(item, path + "." + name)));
    }
    return texts;
  }

  /** Texts by name, none when the field is absent. */
  public Map<String, String> textMap(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : nodeMap(name, "map[string]string").entrySet()) {
      texts.put(entry.getKey(), text(entry.getValue(), path + "." + name));
    }
    return texts;
  }

  /** Yes or no by name. */
  public Map<String, Boolean> flagMap(String name) {
    Map<String, Boolean> flags = new LinkedHashMap<>();
    for (Map.Entry<String, Node> entry : nodeMap(name, "map[string]bool").entrySet()) {
      Object value = entry.getValue().isScalar() ? valueOf(entry.getValue()) : null;
      if (!(value instanceof Boolean flag)) {
        throw wrongType(entry.getValue(), path + "." + name, "bool");
      }
      flags.put(entry.getKey(), flag);
    }
    return flags;
  }

  private Map<String, Node> nodeMap(String name, String type) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    Node value = find(name);
    if (value != null) {
      if (!value.isMapping()) {
        throw wrongType(value, path + "." + name, type);
      }
      for (int i = 0; i < value.content().size(); i += 2) {
        nodes.put(YamlValues.key(value.content().get(i)), value.content().get(i + 1));
      }
    }
    return nodes;
  }

  /** Objects, none when the field is absent. */
  public <T> List<T> list(String name, Function<Fields, T> read) {
    List<T> items = new ArrayList<>();
    Node value = find(name);
    if (value != null) {
      if (!value.isSequence()) {
        throw wrongType(value, path + "." + name, "[]types." + name);
      }
      for (Node item : value.content()) {
        items.add(read(item, name, read));
      }
    }
    return items;
  }

  /** An object, or null when it is absent. */
  public <T> @Nullable T object(String name, Function<Fields, T> read) {
    Node value = find(name);
    return value == null ? null : read(value, name, read);
  }

  private <T> T read(Node value, String name, Function<Fields, T> read) {
    Fields fields = new Fields(value, path + "." + name, mode);
    T result = read.apply(fields);
    fields.finish();
    return result;
  }

  /**
   * Checks that all fields have been asked for.
   *
   * @throws KustomizeException when there is one that nobody knows
   */
  public void finish() {
    if (mode == Mode.LENIENT || mode == Mode.RESOURCE) {
      return;
    }
    for (Entry entry : entries.values()) {
      if (!known.containsKey(entry.name.toLowerCase(Locale.ROOT))) {
        throw new KustomizeException(
            Problem.of("unknown-field", "json: unknown field \"" + entry.name + "\"")
                .withPosition(new Position(entry.key.line(), entry.key.column()))
                .withHint(hintFor(entry.name)));
      }
    }
  }

  private String hintFor(String name) {
    String nearest = NearestName.of(name, known.values());
    return nearest == null ? "remove the field" : "did you mean " + nearest + "?";
  }

  private KustomizeException wrongType(Node value, String at, String type) {
    return new KustomizeException(
        Problem.of(
                "wrong-type",
                "json: cannot unmarshal "
                    + jsonType(value)
                    + " into Go struct field "
                    + at
                    + " of type "
                    + type)
            .withPosition(new Position(Math.max(value.line(), 1), Math.max(value.column(), 1)))
            .withHint(type.equals("string") ? "quote the value" : "write a value of that type"));
  }

  private String jsonType(Node value) {
    if (!value.isScalar()) {
      return value.isMapping() ? "object" : "array";
    }
    Object scalar = valueOf(value);
    if (scalar instanceof Boolean) {
      return "bool";
    }
    return scalar instanceof Long || scalar instanceof Double || scalar instanceof BigInteger
        ? "number"
        : "string";
  }
}
