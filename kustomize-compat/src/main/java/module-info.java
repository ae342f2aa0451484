/** Kustomize in pure Java. */
module dev.lading.kustomize {
  requires static org.jspecify;
}
