package dev.lading.patch.internal.merge;

import dev.lading.patch.internal.tree.Node;
import dev.lading.problem.PatchException;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code $patch} in a collection asks for. */
enum Directive {
  /** Put the patch in the place of what is there. */
  REPLACE,
  /** Remove what is there. */
  DELETE,
  /** Merge, which is what happens without a directive. */
  MERGE;

  private static final String KEY = "$patch";

  /**
   * The directive in a patch, which is taken out of it.
   *
   * @throws PatchException when it is not one of the three words
   */
  static Directive of(@Nullable Node patch) {
    if (patch == null) {
      return MERGE;
    }
    if (patch.isSequence()) {
      return ofList(patch);
    }
    Node word = patch.get(KEY);
    if (word == null) {
      return MERGE;
    }
    Directive directive = named(word);
    patch.remove(KEY);
    return directive;
  }

  private static Directive ofList(Node patch) {
    for (Node item : patch.content()) {
      Node word = item.isMapping() ? item.get(KEY) : null;
      if (word != null) {
        if (item.content().size() > 2) {
          return MERGE;
        }
        Directive directive = named(word);
        removeFrom(patch, word.text());
        return directive;
      }
    }
    return MERGE;
  }

  private static void removeFrom(Node patch, String word) {
    List<Node> rest = new ArrayList<>();
    for (Node item : patch.content()) {
      Node found = item.isMapping() ? item.get(KEY) : null;
      boolean directive = found != null && found.text().equals(word);
      if (!Node.isEmptyMapping(item) && !directive) {
        rest.add(item);
      }
    }
    patch.setItems(rest);
  }

  private static Directive named(Node word) {
    return switch (word.text()) {
      case "replace" -> REPLACE;
      case "delete" -> DELETE;
      case "merge" -> MERGE;
      default ->
          throw new PatchException(
              Problem.of("patch-directive", "unknown patch strategy '" + word.text() + "'")
                  .withPosition(new Position(word.line(), word.column()))
                  .withHint("$patch may be replace, delete or merge"));
    };
  }
}
