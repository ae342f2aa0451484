/** Fluent builders, overlays and packages. */
@SuppressWarnings("module") // the engine that shares the transformations is built after this one
module dev.lading.dsl {
  requires transitive dev.lading.core;
  requires com.fasterxml.jackson.databind;
  requires re2j;
  requires static transitive org.jspecify;

  exports dev.lading.dsl;
  exports dev.lading.overlay;
  exports dev.lading.overlay.internal.fieldspec to
      dev.lading.kustomize;
  exports dev.lading.overlay.internal.generate to
      dev.lading.kustomize;
  exports dev.lading.overlay.internal.reference to
      dev.lading.kustomize;
  exports dev.lading.overlay.internal.replace to
      dev.lading.kustomize;
  exports dev.lading.overlay.internal.resource to
      dev.lading.kustomize;
  exports dev.lading.overlay.internal.select to
      dev.lading.kustomize;
  exports dev.lading.overlay.internal.transform to
      dev.lading.kustomize;
  exports dev.lading.packages;
  exports dev.lading.packages.export;
  exports dev.lading.packages.internal.set to
      dev.lading.helm;
  exports dev.lading.packages.values;

  uses dev.lading.packages.AnyPackage;
}
