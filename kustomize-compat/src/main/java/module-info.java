/** Kustomize in pure Java. */
module dev.lading.kustomize {
  requires static transitive org.jspecify;
}
