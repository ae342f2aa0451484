package dev.lading.interop.official;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import dev.lading.interop.InteropException;
import dev.lading.interop.Losses;
import dev.lading.interop.Resources;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ResourceCatalog;
import dev.lading.problem.Problem;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.util.generic.dynamic.DynamicKubernetesObject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversion with settings; {@link OfficialClient} has one with the defaults. Thread-safe. */
public final class OfficialConversion {

  private static final String CLIENT = "official client";

  private final Gson gson;
  private final Resources resources;

  private OfficialConversion(Gson gson, Resources resources) {
    this.gson = gson;
    this.resources = resources;
  }

  /**
   * With the client's classes and the types of the model. The client's own Gson is not used: it can
   * be changed from anywhere, leaves managed fields out, and spells all times with six decimals.
   */
  public static OfficialConversion create() {
    Gson gson =
        new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .registerTypeAdapter(OffsetDateTime.class, new TimeAdapter())
            .registerTypeAdapter(byte[].class, new BytesAdapter())
            .create();
    return new OfficialConversion(gson, Resources.kubernetes());
  }

  /** The same with more types of Lading, for custom resources. */
  public OfficialConversion withTypes(ResourceCatalog types) {
    return new OfficialConversion(gson, resources.withTypes(types));
  }

  /**
   * An object of the class the client has for the kind, or a {@link DynamicKubernetesObject}.
   *
   * @throws InteropException when a value does not fit the class, or would get lost in it
   */
  public KubernetesObject toOfficial(KubernetesResource resource) {
    Class<? extends KubernetesObject> type =
        OfficialTypes.find(resource.apiVersion(), resource.kind());
    return type == null ? toDynamic(resource) : toOfficial(resource, type);
  }

  /**
   * An object of a class of the client.
   *
   * @throws InteropException when a value does not fit the class, or would get lost in it
   */
  public <T extends KubernetesObject> T toOfficial(KubernetesResource resource, Class<T> type) {
    T object;
    try {
      object = gson.fromJson(JsonTrees.toJson(resource.toTree()), type);
    } catch (JsonParseException | IllegalArgumentException e) {
      String message = resource.id() + " is no " + type.getName();
      throw new InteropException(Problem.of("interop-type", message), e);
    }
    Losses.check(resource, treeOf(object), CLIENT, "use toDynamic, which keeps all");
    return object;
  }

  /** One object a resource, in the same order. */
  public List<KubernetesObject> toOfficial(Manifests manifests) {
    List<KubernetesObject> objects = new ArrayList<>();
    manifests.forEach(resource -> objects.add(toOfficial(resource)));
    return objects;
  }

  /** An object without a class for its kind, which keeps everything. */
  public DynamicKubernetesObject toDynamic(KubernetesResource resource) {
    return new DynamicKubernetesObject((JsonObject) JsonTrees.toJson(resource.toTree()));
  }

  /**
   * The resource an object stands for, of Lading's type if there is one for its kind. An object of
   * a class of the client needs its apiVersion and kind set.
   *
   * @throws InteropException when a value does not fit the type
   * @throws dev.lading.manifest.ManifestException when apiVersion or kind is not set
   */
  public KubernetesResource fromOfficial(KubernetesObject object) {
    return resources.of(treeOf(object));
  }

  /** All resources, in the same order. */
  public Manifests fromOfficial(Iterable<? extends KubernetesObject> objects) {
    List<KubernetesResource> all = new ArrayList<>();
    objects.forEach(object -> all.add(fromOfficial(object)));
    return Manifests.of(all);
  }

  private Map<String, @Nullable Object> treeOf(KubernetesObject object) {
    if (object instanceof DynamicKubernetesObject dynamic) {
      return JsonTrees.toMap(dynamic.getRaw());
    }
    JsonObject json = gson.toJsonTree(object).getAsJsonObject();
    return EmptyCollections.dropped(JsonTrees.toMap(json));
  }
}
