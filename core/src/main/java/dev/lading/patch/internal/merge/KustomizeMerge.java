package dev.lading.patch.internal.merge;

import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.Nodes;
import dev.lading.schema.MergeSchema;
import dev.lading.yaml.node.ScalarStyle;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge as kustomize does it (kyaml {@code merge2} and {@code walk}), which is not quite
 * what the API server does: patched list items come first, some directives are plain fields, and an
 * item without its merge key has effects of its own.
 *
 * <p>Both trees are walked together, the patched one too where the patch says nothing: a null
 * without text disappears, a list that names a key twice loses an item. Where the patched tree has
 * nothing, the patch is merged with itself and becomes part of the result.
 */
public final class KustomizeMerge {

  private final MergeSchema.Lookup schemas;
  private final ListMerge lists;

  /** A merge by the merge keys of these schemas. */
  public KustomizeMerge(MergeSchema.Lookup schemas) {
    this.schemas = schemas;
    this.lists = new ListMerge(this);
  }

  /**
   * Merges a patch into a resource, which is changed in place; the patch must not be used again.
   *
   * @return null when the patch deletes the resource
   * @throws dev.lading.problem.PatchException when the two do not fit
   */
  public @Nullable Node merge(Node resource, Node patch) {
    return walk(resource, patch, null);
  }

  @Nullable Node walk(@Nullable Node dest, @Nullable Node patch, @Nullable MergeSchema known) {
    Node first = Node.isMissing(dest) ? patch : dest;
    if (Node.isMissing(first) || first == null) {
      return map(dest, patch, null);
    }
    MergeSchema schema = known != null ? known : embedded(dest, patch);
    Nodes.expect(dest, first.kind());
    Nodes.expect(patch, first.kind());
    return switch (first.kind()) {
      case MAPPING -> map(dest, patch, schema);
      case SEQUENCE ->
          schema != null && schema.isMergedList()
              ? lists.merge(dest, patch, schema)
              : patch != null ? patch : dest;
      case SCALAR -> patch != null ? patch : dest;
    };
  }

  /** An object that says its own kind has its own schema where none is known. */
  private @Nullable MergeSchema embedded(@Nullable Node dest, @Nullable Node patch) {
    MergeSchema schema = schemaOf(dest);
    return schema != null ? schema : schemaOf(patch);
  }

  private @Nullable MergeSchema schemaOf(@Nullable Node node) {
    if (node == null || !node.isMapping()) {
      return null;
    }
    Node kind = node.get("kind");
    Node apiVersion = node.get("apiVersion");
    boolean typed = !Node.isEmpty(kind) && !Node.isEmpty(apiVersion);
    return typed ? schemas.of(Node.textOf(apiVersion), Node.textOf(kind)) : null;
  }

  private @Nullable Node map(
      @Nullable Node oldDest, @Nullable Node patch, @Nullable MergeSchema schema) {
    Node dest = visitMap(oldDest, patch);
    if (dest == null) {
      return null;
    }
    TreeSet<String> names = new TreeSet<>(Nodes.fieldNames(dest));
    names.addAll(Nodes.fieldNames(patch));
    for (String name : names) {
      Node patchField = patch == null ? null : patch.get(name);
      MergeSchema below = below(schema, name, dest.get(name), patchField);
      Node merged = walk(dest.get(name), patchField, below);
      boolean fromPatch = merged != null && merged == patchField;
      ScalarStyle keyStyle = patch != null && fromPatch ? patch.keyStyle(name) : ScalarStyle.PLAIN;
      dest.setField(name, merged, keyStyle);
    }
    return dest;
  }

  /** A comment beside a field overrules what is known of it. */
  private @Nullable MergeSchema below(
      @Nullable MergeSchema schema, String name, @Nullable Node dest, @Nullable Node patch) {
    for (Node node : Arrays.asList(dest, patch)) {
      String comment = node == null ? null : node.schemaComment();
      MergeSchema described = comment == null ? null : schemas.ofComment(comment);
      if (described != null) {
        return described;
      }
    }
    return schema == null ? null : schema.field(name);
  }

  private static @Nullable Node visitMap(@Nullable Node dest, @Nullable Node patch) {
    if (Node.isMissing(dest)) {
      if (patch != null && patch.isMapping() && Directive.of(patch) == Directive.DELETE) {
        return null;
      }
      return patch == null && dest != null && !dest.text().isEmpty()
          ? Node.keptNull(dest.text())
          : patch;
    }
    if (patch != null && patch.isNull()) {
      return null;
    }
    return resultOf(Directive.of(patch), dest, patch);
  }

  /** What a collection goes on from: nothing, the patch alone, or the patched one. */
  static @Nullable Node resultOf(Directive directive, @Nullable Node dest, @Nullable Node patch) {
    return switch (directive) {
      case DELETE -> null;
      case REPLACE -> patch;
      case MERGE -> dest;
    };
  }

  /** The keys of a merged list, one empty name when its items are plain values. */
  static List<String> keysOf(MergeSchema schema) {
    return schema.mergeKeys().isEmpty() ? List.of("") : schema.mergeKeys();
  }
}
