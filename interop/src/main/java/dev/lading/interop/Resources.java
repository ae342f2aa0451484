package dev.lading.interop;

import dev.lading.manifest.GenericResource;
import dev.lading.model.ApiObject;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceCatalog;
import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.problem.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns trees into resources: typed ones of the kinds it knows, generic ones of all others. */
public final class Resources {

  private static final Resources KUBERNETES = new Resources(ResourceTypes::find);

  private final ResourceCatalog types;

  private Resources(ResourceCatalog types) {
    this.types = types;
  }

  /** Knows the kinds of the model. */
  public static Resources kubernetes() {
    return KUBERNETES;
  }

  /** Knows more kinds, such as custom ones. */
  public Resources withTypes(ResourceCatalog more) {
    return new Resources(more.or(types));
  }

  /**
   * The resource that a tree holds.
   *
   * @throws InteropException when a value does not fit the kind's type
   * @throws dev.lading.manifest.ManifestException when apiVersion or kind is missing
   */
  public KubernetesResource of(Map<String, @Nullable Object> tree) {
    GenericResource generic = GenericResource.of(tree);
    ApiObject typed =
        types
            .find(generic.apiVersion(), generic.kind())
            .<ApiObject>map(type -> read(type, tree))
            .orElse(generic);
    return typed instanceof KubernetesResource resource ? resource : generic;
  }

  private static ApiObject read(ResourceType<?> type, Map<String, @Nullable Object> tree) {
    try {
      return type.read(new TreeObjectReader(tree));
    } catch (IllegalArgumentException mismatch) {
      throw new InteropException(
          Problem.of(
              "interop-type",
              "The object does not fit " + type.kind() + ": " + mismatch.getMessage()),
          mismatch);
    }
  }
}
