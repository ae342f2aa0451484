package dev.lading.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a strategic merge has to know about a place in a resource: whether its list is merged, by
 * which keys, and what lies below. Places the schema does not know are null.
 */
public interface MergeSchema {

  /** The field of a mapping, or null when it is not known. */
  @Nullable MergeSchema field(String name);

  /** The items of a list, or null when they are not known. */
  @Nullable MergeSchema items();

  /** Whether patches of the list at this place are merged into it instead of replacing it. */
  boolean isMergedList();

  /** The fields that tell the items of a merged list apart; none for a list of plain values. */
  List<String> mergeKeys();

  /** Finds the schema of a kind of resource. */
  @FunctionalInterface
  interface Lookup {

    /** The schema of a kind, or null when it is not known, as for most custom resources. */
    @Nullable MergeSchema of(String apiVersion, String kind);

    /** The schema that a comment in JSON beside a field describes, or null when it is none. */
    default @Nullable MergeSchema ofComment(String json) {
      return null;
    }
  }
}
