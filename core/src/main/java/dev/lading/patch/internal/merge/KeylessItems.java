package dev.lading.patch.internal.merge;

import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import dev.lading.schema.MergeSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds items of a patch that lack the key by which their list is merged. kustomize then takes the
 * key for empty, and items of the patched list get lost without a word.
 */
public final class KeylessItems {

  private final List<Problem> findings = new ArrayList<>();

  private KeylessItems() {}

  /** A finding for each such item of a patch that says its kind. */
  public static List<Problem> in(Node patch, MergeSchema.Lookup schemas) {
    KeylessItems items = new KeylessItems();
    Node apiVersion = patch.get("apiVersion");
    Node kind = patch.get("kind");
    if (apiVersion != null && kind != null) {
      items.visit(patch, schemas.of(apiVersion.text(), kind.text()), "");
    }
    return items.findings;
  }

  private void visit(@Nullable Node node, @Nullable MergeSchema schema, String path) {
    if (node == null || schema == null) {
      return;
    }
    if (node.isMapping()) {
      for (String name : Nodes.fieldNames(node)) {
        visit(node.get(name), schema.field(name), path.isEmpty() ? name : path + "." + name);
      }
    } else if (node.isSequence()) {
      visitList(node, schema, path);
    }
  }

  private void visitList(Node list, MergeSchema schema, String path) {
    boolean merged =
        schema.isMergedList() && list.content().stream().noneMatch(KeylessItems::isDirective);
    for (int i = 0; i < list.content().size(); i++) {
      Node item = list.content().get(i);
      String place = path + "[" + i + "]";
      if (merged && item.isMapping() && item.get("$patch") == null) {
        check(item, schema.mergeKeys(), place);
      }
      visit(item, schema.items(), place);
    }
  }

  /** An item that says what becomes of the whole list. */
  private static boolean isDirective(Node item) {
    return item.isMapping() && item.get("$patch") != null && item.content().size() == 2;
  }

  private void check(Node item, List<String> keys, String path) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> !Node.isEmpty(item.get(key)))) {
      return;
    }
    findings.add(
        Problem.of(
                "patch-item-key",
                "An item of a merged list has no " + keys.get(0) + ": items of the list get lost")
            .withPath(path)
            .withPosition(new Position(Math.max(item.line(), 1), Math.max(item.column(), 1)))
            .withHint("say which item is meant by its " + keys.get(0)));
  }
}
