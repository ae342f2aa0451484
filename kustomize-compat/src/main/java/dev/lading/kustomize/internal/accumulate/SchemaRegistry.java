package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.spec.StrictJson;
import dev.lading.kustomize.internal.spec.YamlValues;
import dev.lading.kustomize.options.MergeKeys;
import dev.lading.overlay.internal.fieldspec.ClusterScopedKinds;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.overlay.internal.resource.KindScopes;
import dev.lading.patch.internal.merge.CurrentMergeKeys;
import dev.lading.patch.internal.merge.MergeKeyTable;
import dev.lading.patch.internal.merge.OpenApiSchema;
import dev.lading.problem.LadingException;
import dev.lading.schema.KindInfo;
import dev.lading.schema.MergeSchema;
import dev.lading.schema.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of one build (kyaml {@code openapi}): the built-in one until a kustomization names
 * another, which then takes its place. The first one named wins, that of the top first of all.
 */
public final class SchemaRegistry implements KindScopes, MergeSchema.Lookup {

  private static final String BUILT_IN = "v1.21.2";

  private final MergeSchema.Lookup mergeKeys;
  private final @Nullable Schema customResources;
  private boolean chosen;
  private boolean builtInUsed = true;
  private @Nullable String customText;
  private @Nullable OpenApiSchema custom;

  SchemaRegistry(MergeKeys mergeKeys, @Nullable Schema customResources) {
    this.customResources = customResources;
    this.mergeKeys =
        switch (mergeKeys) {
          case KUSTOMIZE -> MergeKeyTable.kustomize();
          case CURRENT_API -> new CurrentMergeKeys(Schema.kubernetes());
        };
  }

  /**
   * Takes a kustomization's {@code openapi} into account.
   *
   * @param schema the text of the file it names, or null
   * @param top whether it is the kustomization that is built
   */
  void choose(Map<String, String> openapi, @Nullable String schema, boolean top) {
    if (chosen && !top) {
      return;
    }
    String version = openapi.get("version");
    if (schema != null) {
      if (version != null) {
        throw Failures.of(
            "openapi",
            "builtin version and custom schema provided, cannot use both",
            "remove version or path");
      }
      chosen = true;
      customText = schema;
      builtInUsed = !top;
      return;
    }
    if (version == null || version.isEmpty()) {
      return;
    }
    if (!version.equals(BUILT_IN)) {
      throw Failures.of(
          "openapi", "the specified OpenAPI version is not built in", "use " + BUILT_IN);
    }
    chosen = true;
  }

  private @Nullable OpenApiSchema custom() {
    if (custom == null && customText != null) {
      custom = parse(customText);
    }
    return custom;
  }

  private @Nullable MergeSchema builtInDefinition(String name) {
    return builtInUsed ? MergeKeyTable.kustomize().definition(name) : null;
  }

  @Override
  public @Nullable MergeSchema ofComment(String json) {
    OpenApiSchema schema = custom();
    OpenApiSchema context =
        schema != null ? schema : new OpenApiSchema(Map.of(), this::builtInDefinition);
    try {
      return context.schema(StrictJson.parse(json));
    } catch (LadingException ordinaryComment) {
      return null;
    }
  }

  private OpenApiSchema parse(String text) {
    try {
      return new OpenApiSchema(
          text.startsWith("{") ? StrictJson.parse(text) : YamlValues.parse(text),
          this::builtInDefinition);
    } catch (LadingException invalid) {
      String message = Failures.messageOf(invalid);
      throw message.startsWith("invalid schema file")
          ? invalid
          : Failures.wrap("invalid schema file", invalid);
    }
  }

  @Override
  public boolean isClusterScoped(Gvk gvk) {
    if (ClusterScopedKinds.kustomize().isClusterScoped(gvk)) {
      return true;
    }
    OpenApiSchema schema = custom();
    Boolean namespaced = schema == null ? null : schema.isNamespaced(gvk.apiVersion(), gvk.kind());
    return namespaced == null ? isClusterScopedCustom(gvk) : !namespaced;
  }

  private boolean isClusterScopedCustom(Gvk gvk) {
    return customResources != null
        && customResources
            .kind(gvk.apiVersion(), gvk.kind())
            .map(KindInfo::isClusterScoped)
            .orElse(false);
  }

  @Override
  public @Nullable MergeSchema of(String apiVersion, String kind) {
    OpenApiSchema schema = custom();
    MergeSchema found = schema == null ? null : schema.of(apiVersion, kind);
    if (found == null && builtInUsed) {
      found = mergeKeys.of(apiVersion, kind);
    }
    return found == null && customResources != null
        ? new CurrentMergeKeys(customResources).of(apiVersion, kind)
        : found;
  }
}
