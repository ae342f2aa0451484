package dev.lading.interop.official;

import dev.lading.interop.MissingClientException;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.util.List;

/**
 * To and from the objects of the official client ({@code V1Deployment} and its like).
 *
 * <p>A kind the client has a class for becomes an object of that class; a field the class does not
 * know is an error, because the client would drop it. Any other kind becomes a {@link
 * DynamicKubernetesObject}, which keeps everything. Quantities keep their amount and times their
 * instant, in the spelling of the client ({@code 1.5} is {@code 1500m}), and bytes lose line breaks
 * in their base64. Empty lists and maps are not told from absent ones. {@link OfficialConversion}
 * is the same with settings.
 *
 * <p>Needs {@code io.kubernetes:client-java}; every method throws {@link MissingClientException}
 * without it.
 */
public final class OfficialClient {

  static final String ARTIFACT = "io.kubernetes:client-java";

  private OfficialClient() {}

  /** Makes the conversion when it is first needed. */
  private static final class Default {
    static final OfficialConversion CONVERSION = OfficialConversion.create();
  }

  /** The conversion of the static methods: the kinds of the model. */
  public static OfficialConversion conversion() {
    try {
      return Default.CONVERSION;
    } catch (NoClassDefFoundError absent) {
      throw new MissingClientException(ARTIFACT, absent);
    }
  }

  /** See {@link OfficialConversion#toOfficial(KubernetesResource)}. */
  public static KubernetesObject toOfficial(KubernetesResource resource) {
    return conversion().toOfficial(resource);
  }

  /** See {@link OfficialConversion#toOfficial(KubernetesResource, Class)}. */
  public static <T extends KubernetesObject> T toOfficial(
      KubernetesResource resource, Class<T> type) {
    return conversion().toOfficial(resource, type);
  }

  /** See {@link OfficialConversion#toOfficial(Manifests)}. */
  public static List<KubernetesObject> toOfficial(Manifests manifests) {
    return conversion().toOfficial(manifests);
  }

  /** See {@link OfficialConversion#toDynamic}. */
  public static DynamicKubernetesObject toDynamic(KubernetesResource resource) {
    return conversion().toDynamic(resource);
  }

  /** See {@link OfficialConversion#fromOfficial(KubernetesObject)}. */
  public static KubernetesResource fromOfficial(KubernetesObject object) {
    return conversion().fromOfficial(object);
  }

  /** See {@link OfficialConversion#fromOfficial(Iterable)}. */
  public static Manifests fromOfficial(Iterable<? extends KubernetesObject> objects) {
    return conversion().fromOfficial(objects);
  }
}
