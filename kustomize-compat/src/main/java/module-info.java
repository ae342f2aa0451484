/** Kustomize in pure Java. */
module dev.lading.kustomize {
  requires transitive dev.lading.core;
  requires transitive dev.lading.dsl;
  requires static transitive org.jspecify;

  exports dev.lading.kustomize;
  exports dev.lading.kustomize.options;
}
