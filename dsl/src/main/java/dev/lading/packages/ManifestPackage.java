package dev.lading.packages;

import dev.lading.manifest.Manifests;
import java.util.List;

/**
 * A versioned, parameterised unit of deployment in Java: what a Helm chart is, with types.
 *
 * <pre>{@code
 * public final class Shop implements ManifestPackage<ShopValues> {
 *   public PackageMetadata about() {
 *     return PackageMetadata.of("shop", "1.0.0");
 *   }
 *
 *   public Class<ShopValues> valuesType() {
 *     return ShopValues.class;
 *   }
 *
 *   public Manifests render(PackageContext<ShopValues> context) {
 *     return context.manifests(
 *         deployment("web").replicas(context.values().replicas())…,
 *         context.when(ShopValues::public_, () -> ingress("web")…));
 *   }
 * }
 * }</pre>
 *
 * <p>What {@link #render(PackageContext)} gives is made part of the release: names get its name in
 * front ({@link Release#fullName}) and references follow; names of resources outside of namespaces
 * get the namespace too; resources without a namespace get the release's; the recommended labels
 * are added; {@code app.kubernetes.io/instance} is put into selectors and Pods, so that releases do
 * not see each other's Pods. Namespaces, resource definitions and API services keep their names.
 *
 * <p>Packages are found on the class path when they are registered as services of {@link
 * AnyPackage}; see {@link PackageCatalog}.
 *
 * @param <V> the values, see {@link ValuesType}
 */
public interface ManifestPackage<V> extends AnyPackage {

  /** The values type. */
  Class<V> valuesType();

  /** What it brings along. Default: nothing. */
  default List<Dependency<V>> dependencies() {
    return List.of();
  }

  /** What it lends to its dependencies. Default: nothing. */
  default Globals globals(V values) {
    return Globals.none();
  }

  /** The resources, without those of dependencies. Must depend on nothing but the context. */
  Manifests render(PackageContext<V> context);

  /** What to tell the user afterwards. Default: nothing. */
  default String notes(PackageContext<V> context) {
    return "";
  }

  /**
   * The manifests of a release with values from Java, without hooks.
   *
   * @throws dev.lading.problem.LadingException when the values break a constraint
   */
  default Manifests renderWith(Release release, V values) {
    return render(release, ValuesType.of(valuesType()).write(values));
  }

  @Override
  default RenderedPackage render(RenderRequest request) {
    return PackageRun.render(this, request);
  }
}
