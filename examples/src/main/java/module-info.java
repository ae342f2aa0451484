/** Runnable programs that show Lading at work. */
module dev.lading.examples {
  requires transitive dev.lading.core;
  requires dev.lading.dsl;
  requires dev.lading.helm;
  requires dev.lading.kustomize;
  requires static transitive org.jspecify;

  exports dev.lading.examples;
}
