package dev.lading.testing.jqwik;

import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.model.ObjectMeta;
import dev.lading.model.Quantity;
import dev.lading.model.apps.v1.Deployment;
import dev.lading.model.apps.v1.StatefulSet;
import dev.lading.model.core.v1.ConfigMap;
import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.PersistentVolumeClaim;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.Secret;
import dev.lading.model.core.v1.Service;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Gives {@link ManifestArbitraries} to parameters with {@code @ForAll}. */
public final class ManifestArbitraryProvider implements ArbitraryProvider {

  private static final Map<Class<?>, Supplier<Arbitrary<?>>> ARBITRARIES =
      Map.ofEntries(
          Map.entry(Manifests.class, ManifestArbitraries::manifests),
          Map.entry(KubernetesResource.class, ManifestArbitraries::resources),
          Map.entry(Deployment.class, ManifestArbitraries::deployments),
          Map.entry(StatefulSet.class, ManifestArbitraries::statefulSets),
          Map.entry(Service.class, ManifestArbitraries::services),
          Map.entry(Pod.class, ManifestArbitraries::pods),
          Map.entry(Container.class, ManifestArbitraries::containers),
          Map.entry(ConfigMap.class, ManifestArbitraries::configMaps),
          Map.entry(Secret.class, ManifestArbitraries::secrets),
          Map.entry(PersistentVolumeClaim.class, ManifestArbitraries::claims),
          Map.entry(Quantity.class, ManifestArbitraries::quantities),
          Map.entry(ObjectMeta.class, ManifestArbitraries::metadata));

  /** For jqwik, which finds providers itself. */
  public ManifestArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage target) {
    return ARBITRARIES.containsKey(target.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
    Supplier<Arbitrary<?>> arbitrary = ARBITRARIES.get(target.getRawType());
    return arbitrary == null ? Set.of() : Set.of(arbitrary.get());
  }
}
