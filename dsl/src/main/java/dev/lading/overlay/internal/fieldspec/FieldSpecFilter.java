package dev.lading.overlay.internal.fieldspec;

import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.PathLookup;
import dev.lading.problem.LadingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields a spec names and changes them (kustomize {@code api/filters/fieldspec}). Lists
 * on the way are entered; what is missing is made if the spec says so and a kind is given.
 */
public final class FieldSpecFilter {

  private final List<String> path;
  private final FieldSpec spec;
  private final NodeSetter setter;
  private final Node.@Nullable Kind createdKind;
  private final String createdTag;

  private FieldSpecFilter(
      FieldSpec spec, NodeSetter setter, Node.@Nullable Kind createdKind, String createdTag) {
    this.path = FieldPaths.split(spec.path(), '/');
    this.spec = spec;
    this.setter = setter;
    this.createdKind = createdKind;
    this.createdTag = createdTag;
  }

  /** Changes fields that are there. */
  public static FieldSpecFilter existing(FieldSpec spec, NodeSetter setter) {
    return new FieldSpecFilter(spec, setter, null, "");
  }

  /** Changes fields, and makes them with a kind and tag if the spec says so. */
  public static FieldSpecFilter creating(
      FieldSpec spec, NodeSetter setter, Node.Kind kind, String tag) {
    return new FieldSpecFilter(spec, setter, kind, tag);
  }

  /**
   * Changes the fields of a resource, if it is of the right kind.
   *
   * @throws OverlayException when the path leads through something that is no list or mapping
   */
  public void apply(Resource resource) {
    if (resource.gvk().isSelectedBy(spec.gvk())) {
      applyToAnyKind(resource);
    }
  }

  /** As {@link #apply}, of whatever kind the resource is. */
  public void applyToAnyKind(Resource resource) {
    try {
      walk(resource.node(), 0);
    } catch (LadingException failure) {
      ResId id = new ResId(resource.gvk(), resource.name(), resource.namespace(), false);
      throw OverlayException.wrap(
          "considering field '" + spec.path() + "' of object " + id, failure);
    }
  }

  private void walk(Node node, int depth) {
    if (depth == path.size()) {
      setter.set(node);
    } else if (node.isNull()) {
      return;
    } else if (node.isSequence()) {
      for (Node item : List.copyOf(node.content())) {
        walk(item, depth);
      }
    } else if (node.isMapping()) {
      enter(node, depth);
    } else {
      throw OverlayException.of(
          "field-spec",
          "expected sequence or mapping node",
          "the path goes on where the resource has a plain value");
    }
  }

  private void enter(Node node, int depth) {
    String part = path.get(depth);
    boolean list = part.endsWith("[]");
    String name = list ? part.substring(0, part.length() - 2) : part;
    if (name.isEmpty()) {
      throw OverlayException.of(
          "field-spec", "cannot set or create an empty field name", "correct the path");
    }
    Node.Kind kind = kindOf(list, depth);
    Node field =
        kind == null || list
            ? PathLookup.find(node, name)
            : PathLookup.findOrCreate(node, kind, name);
    if (field == null) {
      return;
    }
    if (field.isNull() && kind != null) {
      field.become(kind, tagOf(kind, depth, list));
    }
    walk(field, depth + 1);
  }

  private Node.@Nullable Kind kindOf(boolean list, int depth) {
    if (list) {
      return Node.Kind.SEQUENCE;
    }
    if (!spec.create() || createdKind == null) {
      return null;
    }
    return depth == path.size() - 1 ? createdKind : Node.Kind.MAPPING;
  }

  private String tagOf(Node.Kind kind, int depth, boolean list) {
    if (list) {
      return "";
    }
    return depth == path.size() - 1 || kind != Node.Kind.MAPPING ? createdTag : "!!map";
  }
}
