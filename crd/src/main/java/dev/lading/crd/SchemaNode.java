package dev.lading.crd;

import dev.lading.problem.Problem;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a definition: what is there, and where that is. Anything of the wrong shape counts as
 * absent, except where the reader says otherwise.
 *
 * @param node what is there; null for nothing
 * @param source the file
 * @param path the path from the top of the definition
 */
record SchemaNode(@Nullable YamlNode node, String source, String path) {

  /** A named member. */
  record Member(String name, SchemaNode value) {}

  boolean isPresent() {
    return node != null && !(node instanceof YamlScalar scalar && scalar.isNull());
  }

  boolean isMapping() {
    return node instanceof YamlMapping;
  }

  boolean isList() {
    return node instanceof YamlSequence;
  }

  SchemaNode get(String name) {
    YamlNode member = node instanceof YamlMapping mapping ? mapping.get(name) : null;
    return new SchemaNode(member, source, path.isEmpty() ? name : path + "." + name);
  }

  /** A place with nothing in it. */
  SchemaNode nothing() {
    return new SchemaNode(null, source, path);
  }

  List<Member> members() {
    List<Member> members = new ArrayList<>();
    if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        String below = path.isEmpty() ? entry.name() : path + "." + entry.name();
        members.add(new Member(entry.name(), new SchemaNode(entry.value(), source, below)));
      }
    }
    return members;
  }

  List<SchemaNode> items() {
    List<SchemaNode> items = new ArrayList<>();
    if (node instanceof YamlSequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        items.add(new SchemaNode(sequence.items().get(i), source, path + "[" + i + "]"));
      }
    }
    return items;
  }

  /** The text here; empty when there is none. */
  String text() {
    return tree() instanceof String text ? text : "";
  }

  String text(String name) {
    return get(name).text();
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(get(name).tree());
  }

  /** The texts of a list; anything else in it is left out. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (SchemaNode item : get(name).items()) {
      if (item.tree() instanceof String text) {
        texts.add(text);
      }
    }
    return texts;
  }

  @Nullable Object tree() {
    return node == null ? null : node.toTree();
  }

  Problem problem(String code, String message) {
    Problem problem = Problem.of(code, message).withSource(source).withPath(path);
    return node == null ? problem : problem.withPosition(node.position());
  }
}
