package dev.lading.schema;

import java.util.List;
import java.util.Optional;

/** A field of a type. */
public final class FieldInfo {

  private static final String JSON_SCHEMA = "apiextensions.v1.JSONSchemaProps";

  /** How many values a field holds. */
  public enum Shape {
    /** One value. */
    SINGLE,
    /** A list of values. */
    LIST,
    /** Values by text keys. */
    MAP,
    /** Lists of values by text keys. */
    MAP_OF_LISTS
  }

  private final Schema schema;
  private final String name;
  private final Shape shape;
  private final String typeWord;
  private final ValueType valueType;
  private final Properties properties;
  private final Optional<String> mergeKey;
  private final Optional<String> since;
  private final List<String> closedValues;
  private final boolean required;

  private FieldInfo(Schema schema, List<String> words) {
    this.schema = schema;
    this.name = Properties.decode(words.get(1));
    String type = words.get(2);
    this.shape = shape(type);
    this.typeWord = type.substring(prefixLength(shape));
    this.valueType = ValueType.of(typeWord);
    this.properties = new Properties(words.subList(3, words.size()));
    this.mergeKey = properties.text("patchMergeKey");
    this.since = properties.text("since");
    this.closedValues = properties.values("enum");
    this.required = properties.has("required");
  }

  static FieldInfo parse(Schema schema, String line) {
    return new FieldInfo(schema, Properties.words(line));
  }

  private static Shape shape(String type) {
    if (type.startsWith("map:[]")) {
      return Shape.MAP_OF_LISTS;
    }
    if (type.startsWith("map:")) {
      return Shape.MAP;
    }
    return type.startsWith("[]") ? Shape.LIST : Shape.SINGLE;
  }

  private static int prefixLength(Shape shape) {
    return switch (shape) {
      case SINGLE -> 0;
      case LIST -> "[]".length();
      case MAP -> "map:".length();
      case MAP_OF_LISTS -> "map:[]".length();
    };
  }

  /** The name in YAML. */
  public String name() {
    return name;
  }

  /** Single value, list or map. */
  public Shape shape() {
    return shape;
  }

  /** What its value, or one value of its list or map, is. */
  public ValueType valueType() {
    return valueType;
  }

  /** The type of its object, or of the objects in its list or map; empty for scalars. */
  public Optional<TypeInfo> type() {
    return switch (valueType) {
      case OBJECT -> Optional.of(schema.requireType(typeWord));
      case SCHEMA_OR_BOOLEAN, SCHEMA_OR_LIST, SCHEMA_OR_STRINGS -> schema.type(JSON_SCHEMA);
      case STRING,
          BOOLEAN,
          INT32,
          INT64,
          DOUBLE,
          BYTES,
          QUANTITY,
          INT_OR_STRING,
          TIME,
          MICRO_TIME,
          ANY ->
          Optional.empty();
    };
  }

  /** Whether the published schema requires it. */
  public boolean isRequired() {
    return required;
  }

  /** Whether absent differs from the zero value. */
  public boolean isPointer() {
    return properties.has("pointer");
  }

  /** The values the API knows; empty when it does not list any. */
  public List<String> values() {
    return isClosed() ? closedValues : properties.values("known");
  }

  /** Whether the API server refuses values other than {@link #values}. */
  public boolean isClosed() {
    return !closedValues.isEmpty();
  }

  /** The declared default; defaults that live in code only are not here. */
  public Optional<String> defaultValue() {
    return properties.text("default");
  }

  /** Strategic merge: the field that identifies the elements of this list. */
  public Optional<String> mergeKey() {
    return mergeKey;
  }

  /** Strategic merge: {@code merge}, {@code replace}, {@code retainKeys}. */
  public List<String> patchStrategies() {
    return properties.list("patchStrategy");
  }

  /** Server-side apply: {@code atomic}, {@code set} or {@code map}, for lists. */
  public Optional<String> listType() {
    return properties.text("listType");
  }

  /** Server-side apply: the fields that identify the elements of this list. */
  public List<String> listMapKeys() {
    return properties.list("listMapKeys");
  }

  /** Server-side apply: {@code atomic} or {@code granular}, for maps. */
  public Optional<String> mapType() {
    return properties.text("mapType");
  }

  /** Server-side apply: {@code atomic} or {@code granular}, for objects. */
  public Optional<String> structType() {
    return properties.text("structType");
  }

  /** The first minor version with it; empty when as old as its type. */
  public Optional<String> since() {
    return since;
  }

  /** The feature gates it depends on. */
  public List<String> featureGates() {
    return properties.list("gates");
  }

  @Override
  public String toString() {
    return name;
  }
}
