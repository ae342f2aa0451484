package dev.lading.interop.fabric8;

import dev.lading.interop.InteropException;
import dev.lading.interop.Losses;
import dev.lading.interop.Resources;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceCatalog;
import dev.lading.model.io.Trees;
import dev.lading.problem.Problem;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversion with settings; {@link Fabric8} has one with the defaults. Safe for many threads. */
public final class Fabric8Conversion {

  private final KubernetesSerialization serialization;
  private final Resources resources;

  private Fabric8Conversion(KubernetesSerialization serialization, Resources resources) {
    this.serialization = serialization;
    this.resources = resources;
  }

  /** With the classes the client finds by itself. */
  public static Fabric8Conversion create() {
    return with(new KubernetesSerialization());
  }

  /**
   * With the classes that a serialization knows, such as {@code
   * client.getKubernetesSerialization()}.
   */
  public static Fabric8Conversion with(KubernetesSerialization serialization) {
    return new Fabric8Conversion(serialization, Resources.kubernetes());
  }

  /** The same with more types of Lading, for custom resources. */
  public Fabric8Conversion withTypes(ResourceCatalog types) {
    return new Fabric8Conversion(serialization, resources.withTypes(types));
  }

  /**
   * An object of the class the client has for the kind, or a {@link GenericKubernetesResource}.
   *
   * @throws InteropException when a value does not fit the class
   */
  public HasMetadata toFabric8(KubernetesResource resource) {
    Class<?> type =
        serialization.getRegisteredKubernetesResource(resource.apiVersion(), resource.kind());
    return type != null && HasMetadata.class.isAssignableFrom(type)
        ? toFabric8(resource, type.asSubclass(HasMetadata.class))
        : toGeneric(resource);
  }

  /**
   * An object of a class of the client.
   *
   * @throws InteropException when a value does not fit the class, or would get lost in it
   */
  public <T extends HasMetadata> T toFabric8(KubernetesResource resource, Class<T> type) {
    T object = converted(resource, type);
    Losses.check(resource, treeOf(object), "fabric8 client", "use toGeneric, which keeps all");
    return object;
  }

  private <T extends HasMetadata> T converted(KubernetesResource resource, Class<T> type) {
    try {
      return serialization.convertValue(ClientTree.of(resource), type);
    } catch (RuntimeException e) {
      // foreign code: the client's object mapper throws what its classes and modules throw
      String message = resource.id() + " is no " + type.getName();
      throw new InteropException(Problem.of("interop-type", message), e);
    }
  }

  /** One object a resource, in the same order. */
  public List<HasMetadata> toFabric8(Manifests manifests) {
    List<HasMetadata> objects = new ArrayList<>();
    manifests.forEach(resource -> objects.add(toFabric8(resource)));
    return objects;
  }

  /**
   * An object without a class for its kind, which keeps everything but a metadata without fields.
   */
  public GenericKubernetesResource toGeneric(KubernetesResource resource) {
    return converted(resource, GenericKubernetesResource.class);
  }

  /**
   * The resource an object stands for, of Lading's type if there is one for its kind.
   *
   * @throws InteropException when a value does not fit the type
   */
  public KubernetesResource fromFabric8(HasMetadata object) {
    return resources.of(treeOf(object));
  }

  /** All resources, in the same order. */
  public Manifests fromFabric8(Iterable<? extends HasMetadata> objects) {
    List<KubernetesResource> all = new ArrayList<>();
    objects.forEach(object -> all.add(fromFabric8(object)));
    return Manifests.of(all);
  }

  @SuppressWarnings("unchecked") // what the client makes of an object has string keys
  private Map<String, @Nullable Object> treeOf(HasMetadata object) {
    return Trees.copyOf((Map<String, ?>) serialization.convertValue(object, Map.class));
  }
}
