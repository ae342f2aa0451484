package dev.lading.testing.junit;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Map;

/** Which annotation is loaded by what. An engine's classes are touched when it is used only. */
final class Loaders {

  private static final Map<Class<? extends Annotation>, Source.Loader> LOADERS =
      Map.of(
          FromYaml.class, (annotation, module) -> YamlFiles.load((FromYaml) annotation, module),
          FromKustomization.class,
              (annotation, module) -> kustomization((FromKustomization) annotation, module),
          FromChart.class, (annotation, module) -> chart((FromChart) annotation, module),
          FromPackage.class,
              (annotation, module) -> PackageRendering.load((FromPackage) annotation));

  private Loaders() {}

  static boolean loads(Annotation annotation) {
    return LOADERS.containsKey(annotation.annotationType());
  }

  static LoadedManifests load(Annotation annotation, Path module) {
    Source.Loader loader = LOADERS.get(annotation.annotationType());
    if (loader == null) {
      throw new IllegalArgumentException("no source of manifests: " + annotation);
    }
    return loader.apply(annotation, module);
  }

  private static LoadedManifests kustomization(FromKustomization annotation, Path module) {
    return kustomization(module.resolve(annotation.value()));
  }

  /** What a kustomization builds. */
  static LoadedManifests kustomization(Path directory) {
    try {
      return KustomizationBuild.load(directory);
    } catch (NoClassDefFoundError missing) {
      throw Source.without("lading-kustomize-compat", missing);
    }
  }

  private static LoadedManifests chart(FromChart annotation, Path module) {
    try {
      return ChartRendering.load(annotation, module);
    } catch (NoClassDefFoundError missing) {
      throw Source.without("lading-helm-compat", missing);
    }
  }
}
