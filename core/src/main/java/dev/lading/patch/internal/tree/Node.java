package dev.lading.patch.internal.tree;

import dev.lading.yaml.node.CoreSchema;
import dev.lading.yaml.node.ScalarRules;
import dev.lading.yaml.node.ScalarStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that patches and transformers work on: what go-yaml's {@code Node} is to
 * kustomize.
 *
 * <p>A scalar keeps its text, its tag and how it was written until the very end, because all three
 * decide what it becomes: a number copied over a quoted text stays a text. Nodes are changed in
 * place, and one node may stand in several places of a tree: a label that kustomize adds to
 * selectors as well is one node there too, so that a later patch of the label changes the selector.
 *
 * <p>A mapping's content is key, value, key, value. Keys may repeat; the first one is found, and
 * writing the tree fails. Not safe for several threads.
 */
public final class Node {

  /** The three shapes of a node. */
  public enum Kind {
    /** A text, number, word or nothing. */
    SCALAR("ScalarNode"),
    /** Fields with names. */
    MAPPING("MappingNode"),
    /** A list. */
    SEQUENCE("SequenceNode");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name that kustomize's messages use. */
    public String label() {
      return label;
    }
  }

  /** From this many fields on, names are found through an index. */
  private static final int INDEXED = 24;

  private Kind kind;
  private String tag;
  private boolean tagWritten;
  private String text;
  private ScalarStyle style = ScalarStyle.PLAIN;
  private ArrayList<Node> content;
  private boolean keptNull;
  private boolean flow;
  private @Nullable String schemaComment;
  private int line;
  private int column;
  private @Nullable Map<String, Integer> index;

  private Node(Kind kind, String tag, String text) {
    this.kind = kind;
    this.tag = tag;
    this.text = text;
    this.content = new ArrayList<>(0);
  }

  /** A plain scalar whose text will decide its type. */
  public static Node scalar(String text) {
    return new Node(Kind.SCALAR, "", text);
  }

  /** A scalar with a tag. */
  public static Node scalar(String text, String tag, ScalarStyle style) {
    Node node = new Node(Kind.SCALAR, tag, text);
    node.style = style;
    return node;
  }

  /** A text, whatever it looks like. */
  public static Node string(String text) {
    boolean lines = text.indexOf('\n') >= 0;
    return scalar(text, CoreSchema.STR, lines ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
  }

  /** An empty mapping. */
  public static Node mapping() {
    return new Node(Kind.MAPPING, "", "");
  }

  /** An empty list. */
  public static Node sequence() {
    return new Node(Kind.SEQUENCE, "", "");
  }

  /** An empty node of a kind. */
  public static Node of(Kind kind) {
    return new Node(kind, "", "");
  }

  /** The shape. */
  public Kind kind() {
    return kind;
  }

  /** The tag in short form, empty when the text has yet to decide. */
  public String tag() {
    return tag;
  }

  /** Whether the tag stands in the source. */
  public boolean isTagWritten() {
    return tagWritten;
  }

  /** The text of a scalar. */
  public String text() {
    return text;
  }

  /** How a scalar is written. */
  public ScalarStyle style() {
    return style;
  }

  /** The line it came from, or 0. */
  public int line() {
    return line;
  }

  /** The column it came from, or 0. */
  public int column() {
    return column;
  }

  /** A comment beside the field that describes it in JSON, or null. */
  public @Nullable String schemaComment() {
    return schemaComment;
  }

  /** Sets the comment that describes the node. */
  public void setSchemaComment(String comment) {
    schemaComment = comment;
  }

  /** The items of a list, or keys and values of a mapping; a view that must not be changed. */
  public List<Node> content() {
    return content;
  }

  /** Says where the node came from. */
  public Node at(int newLine, int newColumn) {
    line = newLine;
    column = newColumn;
    return this;
  }

  /** Says that a collection was read, in braces or brackets or in lines. */
  Node read(boolean inFlow) {
    tag = kind == Kind.MAPPING ? "!!map" : "!!seq";
    flow = inFlow;
    return this;
  }

  /** Whether a collection stands in braces or brackets in its source. */
  public boolean isFlow() {
    return flow;
  }

  /** Says that the tag stands in the source. */
  public Node withWrittenTag() {
    tagWritten = true;
    return this;
  }

  /** Another text of the same type and style. */
  public void setText(String newText) {
    text = newText;
  }

  /** Another text and type, in plain style. */
  public void setPlain(String newText, String newTag) {
    text = newText;
    tag = newTag;
    tagWritten = false;
    style = ScalarStyle.PLAIN;
  }

  /** Makes a null into an empty collection. */
  public void become(Kind newKind, String newTag) {
    kind = newKind;
    tag = newTag;
  }

  /** Whether it is a null. */
  public boolean isNull() {
    return tag.equals(CoreSchema.NULL);
  }

  /** Whether it is nothing or a null. */
  public static boolean isMissing(@Nullable Node node) {
    return node == null || node.isNull();
  }

  /** Whether it is nothing, a null or an empty collection. */
  public static boolean isEmpty(@Nullable Node node) {
    return node == null || node.isNull() || node.kind != Kind.SCALAR && node.content.isEmpty();
  }

  /** Whether it is nothing, a null or an empty mapping. */
  public static boolean isEmptyMapping(@Nullable Node node) {
    return isMissing(node) || node != null && node.isMapping() && node.content.isEmpty();
  }

  /** Whether it is a mapping. */
  public boolean isMapping() {
    return kind == Kind.MAPPING;
  }

  /** Whether it is a list. */
  public boolean isSequence() {
    return kind == Kind.SEQUENCE;
  }

  /** Whether it is a scalar. */
  public boolean isScalar() {
    return kind == Kind.SCALAR;
  }

  /** Whether it is a text, or a scalar that may still become one. */
  public boolean isText() {
    return kind == Kind.SCALAR && (tag.isEmpty() || tag.equals(CoreSchema.STR));
  }

  /** The text of a scalar, empty for nothing and null. */
  public static String textOf(@Nullable Node node) {
    return node == null || node.isNull() ? "" : node.text;
  }

  /** A null that stays when it is set as a field, instead of removing the field. */
  public static Node keptNull(String text) {
    Node node = scalar(text, CoreSchema.NULL, ScalarStyle.PLAIN);
    node.keptNull = true;
    return node;
  }

  /** The value of a field, or null when there is none. */
  public @Nullable Node get(String name) {
    int at = indexOf(name);
    return at < 0 ? null : content.get(at + 1);
  }

  private int indexOf(String name) {
    if (kind != Kind.MAPPING) {
      return -1;
    }
    if (content.size() >= 2 * INDEXED) {
      return index().getOrDefault(name, -1);
    }
    for (int i = 0; i < content.size(); i += 2) {
      if (content.get(i).text.equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> index() {
    if (index == null) {
      index = new HashMap<>(content.size());
      for (int i = 0; i < content.size(); i += 2) {
        index.putIfAbsent(content.get(i).text, i);
      }
    }
    return index;
  }

  /** Adds an item to a list. */
  public void append(Node item) {
    content.add(item);
  }

  /** Adds a field to a mapping, whether or not one of that name is there. */
  public void append(Node key, Node value) {
    if (index != null) {
      index.putIfAbsent(key.text, content.size());
    }
    content.add(key);
    content.add(value);
  }

  /** Puts a key and value in the place of the first field with that name, or at the end. */
  public void putEntry(String name, Node key, Node value) {
    int at = indexOf(name);
    if (at < 0) {
      append(key, value);
    } else {
      content.set(at, key);
      content.set(at + 1, value);
      if (!key.text.equals(name)) {
        index = null;
      }
    }
  }

  /** Removes the first field with a name. */
  public void remove(String name) {
    int at = indexOf(name);
    if (at < 0) {
      return;
    }
    if (index == null || index.size() * 2 != content.size()) {
      content.subList(at, at + 2).clear();
      index = null;
    } else {
      removeByMoving(at);
    }
  }

  /** Large mappings move the last field into the gap; the order of fields never shows. */
  private void removeByMoving(int at) {
    Map<String, Integer> places = index();
    places.remove(content.get(at).text);
    Node value = content.remove(content.size() - 1);
    Node key = content.remove(content.size() - 1);
    if (at < content.size()) {
      content.set(at, key);
      content.set(at + 1, value);
      places.put(key.text, at);
    }
  }

  /** Removes a field if its value has no content. */
  public void removeIfEmpty(String name) {
    Node value = get(name);
    if (value != null && value.content.isEmpty()) {
      remove(name);
    }
  }

  /** Other items for a list. */
  public void setItems(List<Node> items) {
    content = new ArrayList<>(items);
    index = null;
  }

  /**
   * Sets a field: the value of an existing one is overwritten in place and keeps its style; null
   * removes the field. (kyaml's {@code FieldSetter} with a name.)
   */
  public void setField(String name, @Nullable Node value) {
    setField(name, value, ScalarStyle.PLAIN);
  }

  /** The same, with a style for the key if the field is new. */
  public void setField(String name, @Nullable Node value, ScalarStyle keyStyle) {
    quoteIfMisread(value);
    if (value == null || value.isNull() && !value.keptNull) {
      Nodes.expect(this, Kind.MAPPING);
      remove(name);
      return;
    }
    Node field = Nodes.field(this, name);
    if (field != null) {
      value.style = field.style;
      value.tagWritten = field.tagWritten;
      field.setFrom(value);
    } else {
      append(scalar(name, "", keyStyle), value);
    }
  }

  /** How the key of a field is written; plain when there is no such field. */
  public ScalarStyle keyStyle(String name) {
    int at = indexOf(name);
    return at < 0 ? ScalarStyle.PLAIN : content.get(at).style;
  }

  /** Overwrites a scalar in place, keeping its style. (kyaml's {@code FieldSetter}, no name.) */
  public void setScalar(Node value) {
    quoteIfMisread(value);
    Nodes.expect(this, Kind.SCALAR);
    if (value.isNull()) {
      return;
    }
    value.style = style;
    value.tagWritten = tagWritten;
    setFrom(value);
  }

  private static void quoteIfMisread(@Nullable Node value) {
    if (value != null
        && value.isText()
        && value.style == ScalarStyle.PLAIN
        && isMisread(value.text)) {
      value.style = ScalarStyle.DOUBLE_QUOTED;
    }
  }

  /** Whether YAML 1.1 reads a text as something else than text. */
  private static boolean isMisread(String text) {
    return !text.isEmpty()
        && text.indexOf('\n') < 0
        && !(ScalarRules.resolve(text) instanceof String);
  }

  /** Becomes the same as another node, sharing its children. */
  public void setFrom(Node other) {
    if (other == this) {
      return;
    }
    kind = other.kind;
    tag = other.tag;
    tagWritten = other.tagWritten;
    text = other.text;
    style = other.style;
    flow = other.flow;
    content = new ArrayList<>(other.content);
    line = other.line;
    column = other.column;
    index = null;
  }

  /** A deep copy. */
  public Node copy() {
    Node copy = new Node(kind, tag, text);
    copy.tagWritten = tagWritten;
    copy.style = style;
    copy.line = line;
    copy.column = column;
    copy.keptNull = keptNull;
    copy.flow = flow;
    copy.schemaComment = schemaComment;
    copy.content = new ArrayList<>(content.size());
    for (Node child : content) {
      copy.content.add(child.copy());
    }
    return copy;
  }

  /** The kind and the place; never the content, which may be secret. */
  @Override
  public String toString() {
    return kind.label() + " at " + line + ":" + column;
  }
}
