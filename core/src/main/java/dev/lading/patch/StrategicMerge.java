package dev.lading.patch;

import dev.lading.patch.internal.merge.ApiServerMerge;
import dev.lading.patch.internal.merge.KustomizeMerge;
import dev.lading.patch.internal.merge.MergeKeyTable;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeValues;
import dev.lading.patch.internal.tree.TreeNodes;
import dev.lading.schema.MergeSchema;
import dev.lading.schema.Schema;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Strategic merge patches: parts of resources that are merged into resources, lists by keys.
 *
 * <p>There are two ways, because there are two tools. {@link #kubernetes} does what the API server
 * and {@code kubectl patch --type strategic} do: merge keys of the current API, all directives
 * ({@code $patch}, {@code $retainKeys}, {@code $setElementOrder/…}, {@code
 * $deleteFromPrimitiveList/…}), a JSON merge patch for kinds without a schema. {@link #kustomize}
 * does what kustomize does: merge keys of an older API, patched items first, some directives plain
 * fields. Immutable.
 */
public final class StrategicMerge {

  private final MergeSchema.@Nullable Lookup apiSchemas;
  private final MergeSchema.Lookup kustomizeSchemas;

  private StrategicMerge(
      MergeSchema.@Nullable Lookup apiSchemas, MergeSchema.Lookup kustomizeSchemas) {
    this.apiSchemas = apiSchemas;
    this.kustomizeSchemas = kustomizeSchemas;
  }

  /** As the API server merges, by the current API. */
  public static StrategicMerge kubernetes() {
    return kubernetes(ApiServerMerge.schemas(Schema.kubernetes()));
  }

  /** As the API server merges, by these schemas, such as those of resource definitions. */
  public static StrategicMerge kubernetes(MergeSchema.Lookup schemas) {
    return new StrategicMerge(schemas, schemas);
  }

  /** As kustomize 5.7 merges. */
  public static StrategicMerge kustomize() {
    return new StrategicMerge(null, MergeKeyTable.kustomize());
  }

  /**
   * The resource with the patch merged in; both are left alone. Empty when the patch deletes it,
   * which only kustomize's way knows.
   *
   * @throws dev.lading.problem.PatchException when they do not fit, or a directive is unknown
   */
  public Optional<Map<String, @Nullable Object>> apply(
      Map<String, ?> resource, Map<String, ?> patch) {
    if (apiSchemas != null) {
      return Optional.of(ApiServerMerge.merge(resource, patch, apiSchemas));
    }
    Node merged =
        new KustomizeMerge(kustomizeSchemas).merge(TreeNodes.of(resource), TreeNodes.of(patch));
    return merged == null ? Optional.empty() : Optional.of(NodeValues.tree(merged));
  }
}
