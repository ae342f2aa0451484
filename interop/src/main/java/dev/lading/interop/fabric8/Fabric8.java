package dev.lading.interop.fabric8;

import dev.lading.interop.MissingClientException;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;

/**
 * To and from the objects of the fabric8 client, so that {@code
 * client.resource(Fabric8.toFabric8(deployment)).serverSideApply()} applies what Lading built.
 *
 * <p>A kind the client has a class for becomes an object of that class, any other a {@link
 * GenericKubernetesResource}. Fields the class does not know are kept in its additional properties.
 * Not kept are empty lists and maps, which the client writes as if they were absent, and whether a
 * quantity was a number or a text. {@link Fabric8Conversion} is the same with settings.
 *
 * <p>Needs {@code io.fabric8:kubernetes-client-api}; every method throws {@link
 * MissingClientException} without it.
 */
public final class Fabric8 {

  static final String ARTIFACT = "io.fabric8:kubernetes-client-api";

  private Fabric8() {}

  /** Makes the conversion when it is first needed. */
  private static final class Default {
    static final Fabric8Conversion CONVERSION = Fabric8Conversion.create();
  }

  /** The conversion of the static methods: the kinds of the model, a serialization of its own. */
  public static Fabric8Conversion conversion() {
    try {
      return Default.CONVERSION;
    } catch (NoClassDefFoundError absent) {
      throw new MissingClientException(ARTIFACT, absent);
    }
  }

  /** See {@link Fabric8Conversion#toFabric8(KubernetesResource)}. */
  public static HasMetadata toFabric8(KubernetesResource resource) {
    return conversion().toFabric8(resource);
  }

  /** See {@link Fabric8Conversion#toFabric8(KubernetesResource, Class)}. */
  public static <T extends HasMetadata> T toFabric8(KubernetesResource resource, Class<T> type) {
    return conversion().toFabric8(resource, type);
  }

  /** See {@link Fabric8Conversion#toFabric8(Manifests)}. */
  public static List<HasMetadata> toFabric8(Manifests manifests) {
    return conversion().toFabric8(manifests);
  }

  /** See {@link Fabric8Conversion#toGeneric}. */
  public static GenericKubernetesResource toGeneric(KubernetesResource resource) {
    return conversion().toGeneric(resource);
  }

  /** See {@link Fabric8Conversion#fromFabric8(HasMetadata)}. */
  public static KubernetesResource fromFabric8(HasMetadata object) {
    return conversion().fromFabric8(object);
  }

  /** See {@link Fabric8Conversion#fromFabric8(Iterable)}. */
  public static Manifests fromFabric8(Iterable<? extends HasMetadata> objects) {
    return conversion().fromFabric8(objects);
  }
}
