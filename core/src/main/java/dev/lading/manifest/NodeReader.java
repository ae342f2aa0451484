package dev.lading.manifest;

import dev.lading.model.io.ObjectReader;
import dev.lading.problem.NearestName;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.yaml.node.ScalarRules;
import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed objects from a YAML tree. Everything that does not fit the type becomes a problem
 * with position and field path; reading goes on with a neutral value, so one pass finds all of
 * them.
 *
 * <p>Messages never quote a value of a Secret.
 */
final class NodeReader implements ObjectReader {

  /** Nobody reads more, and a hostile document could have millions. */
  private static final int MOST_PROBLEMS = 100;

  private final String source;
  private final boolean secret;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> unknownFields = new ArrayList<>();

  private YamlNode current;

  private YamlNode[] collections = new YamlNode[16];
  private int[] indexes = new int[16];
  private int depth = -1;

  NodeReader(YamlNode root, String source) {
    this.current = root;
    this.source = source;
    this.secret =
        root instanceof YamlMapping mapping
            && mapping.get("kind") instanceof YamlScalar kind
            && kind.text().equals("Secret");
  }

  /** What does not fit the type. */
  List<Problem> problems() {
    return problems;
  }

  /** Members that are no fields of the type. */
  List<Problem> unknownFields() {
    return unknownFields;
  }

  @Override
  public void beginObject() {
    if (!(current instanceof YamlMapping)) {
      mismatch("an object");
      push(new YamlMapping(List.of(), current.line(), current.column()));
      return;
    }
    push(current);
  }

  @Override
  public @Nullable String nextField() {
    List<YamlMapping.Entry> entries = ((YamlMapping) collections[depth]).entries();
    int index = indexes[depth];
    while (++index < entries.size()) {
      YamlMapping.Entry entry = entries.get(index);
      if (!(entry.value() instanceof YamlScalar scalar) || !scalar.isNull()) {
        indexes[depth] = index;
        current = entry.value();
        return entry.name();
      }
    }
    indexes[depth] = index;
    return null;
  }

  @Override
  public void endObject() {
    pop();
  }

  @Override
  public void beginList() {
    if (!(current instanceof YamlSequence)) {
      mismatch("a list");
      push(new YamlSequence(List.of(), current.line(), current.column()));
      return;
    }
    push(current);
  }

  @Override
  public boolean nextElement() {
    List<YamlNode> items = ((YamlSequence) collections[depth]).items();
    int index = ++indexes[depth];
    if (index >= items.size()) {
      return false;
    }
    current = items.get(index);
    return true;
  }

  @Override
  public void endList() {
    pop();
  }

  private void push(YamlNode collection) {
    if (++depth == collections.length) {
      collections = Arrays.copyOf(collections, depth * 2);
      indexes = Arrays.copyOf(indexes, depth * 2);
    }
    collections[depth] = collection;
    indexes[depth] = -1;
  }

  private void pop() {
    current = collections[depth];
    depth--;
  }

  @Override
  public String text() {
    if (current instanceof YamlScalar scalar) {
      if (scalar.tag() == null && scalar.style() != ScalarStyle.PLAIN) {
        return scalar.text();
      }
      if (scalar.toTree() instanceof String text) {
        return text;
      }
    }
    mismatch("a string");
    return "";
  }

  @Override
  public int int32() {
    long value = int64();
    if (value != (int) value) {
      problem("manifest-type", "The number does not fit 32 bits", null);
      return 0;
    }
    return (int) value;
  }

  @Override
  public long int64() {
    Object value = scalarValue();
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Double number && number == Math.rint(number)) {
      return number.longValue();
    }
    mismatch("an integer");
    return 0;
  }

  @Override
  public double decimal() {
    if (scalarValue() instanceof Number number) {
      return number.doubleValue();
    }
    mismatch("a number");
    return 0;
  }

  @Override
  public boolean bool() {
    if (scalarValue() instanceof Boolean value) {
      return value;
    }
    mismatch("true or false");
    return false;
  }

  private @Nullable Object scalarValue() {
    return current instanceof YamlScalar scalar ? scalar.toTree() : null;
  }

  @Override
  public Map<String, String> stringMap() {
    if (!(current instanceof YamlMapping mapping)) {
      mismatch("an object of strings");
      return Map.of();
    }
    Map<String, String> map = new LinkedHashMap<>(mapping.entries().size() * 4 / 3 + 1);
    push(mapping);
    for (YamlMapping.Entry entry : mapping.entries()) {
      indexes[depth]++;
      current = entry.value();
      map.put(entry.name(), textOrEmpty());
    }
    pop();
    return map;
  }

  @Override
  public List<String> stringList() {
    if (!(current instanceof YamlSequence sequence)) {
      mismatch("a list of strings");
      return List.of();
    }
    List<String> list = new ArrayList<>(sequence.items().size());
    push(sequence);
    for (YamlNode item : sequence.items()) {
      indexes[depth]++;
      current = item;
      list.add(textOrEmpty());
    }
    pop();
    return list;
  }

  /** Null stands for the empty string where the API server decodes a string. */
  private String textOrEmpty() {
    return current instanceof YamlScalar scalar && scalar.isNull() ? "" : text();
  }

  @Override
  public @Nullable Object tree() {
    return current.toTree();
  }

  @Override
  public Token peek() {
    if (current instanceof YamlMapping) {
      return Token.OBJECT;
    }
    return current instanceof YamlScalar scalar ? tokenOf(scalar) : Token.LIST;
  }

  private static Token tokenOf(YamlScalar scalar) {
    Object value = scalar.toTree();
    if (value instanceof String) {
      return Token.TEXT;
    }
    if (value instanceof Boolean) {
      return Token.BOOL;
    }
    if (value == null) {
      return Token.NULL;
    }
    return value instanceof Double ? Token.DECIMAL : Token.INTEGER;
  }

  @Override
  public void invalid(String text, String expected) {
    String found = secret ? "" : " \"" + text + "\"";
    problem("manifest-value", "The value" + found + " is not " + expected, null);
  }

  @Override
  public @Nullable Object unknownField(String name, List<String> known) {
    String nearest = NearestName.of(name, known);
    YamlMapping.Entry entry = ((YamlMapping) collections[depth]).entries().get(indexes[depth]);
    if (unknownFields.size() < MOST_PROBLEMS) {
      unknownFields.add(
          Problem.of("manifest-unknown-field", "Unknown field \"" + name + "\"")
              .withSource(source)
              .withPosition(entry.key().position())
              .withPath(path())
              .withHint(nearest == null ? null : "did you mean " + nearest + "?"));
    }
    return entry.value().toTree();
  }

  private void mismatch(String expected) {
    String hint = null;
    if (expected.equals("a string") && isPlainScalar()) {
      hint = "put it in quotes";
    }
    problem("manifest-type", "Expected " + expected + ", found " + found(), hint);
  }

  private boolean isPlainScalar() {
    return current instanceof YamlScalar scalar
        && scalar.style() == ScalarStyle.PLAIN
        && !ScalarRules.isText(scalar.text());
  }

  private String found() {
    return switch (peek()) {
      case OBJECT -> "an object";
      case LIST -> "a list";
      case TEXT -> "a string";
      case INTEGER -> scalarValue() instanceof BigInteger ? "a huge integer" : "an integer";
      case DECIMAL -> "a number with decimals";
      case BOOL -> "true or false";
      case NULL -> "nothing";
    };
  }

  private void problem(String code, String message, @Nullable String hint) {
    if (problems.size() < MOST_PROBLEMS) {
      Position position = current.position();
      problems.add(new Problem(code, message, source, position, path(), hint));
    }
  }

  /** The path to the current value, such as {@code spec.containers[0].image}. */
  private String path() {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i <= depth; i++) {
      int index = indexes[i];
      if (collections[i] instanceof YamlMapping mapping) {
        if (index >= 0 && index < mapping.entries().size()) {
          FieldPath.appendName(path, mapping.entries().get(index).name());
        }
      } else if (index >= 0) {
        path.append('[').append(index).append(']');
      }
    }
    return path.toString();
  }
}
