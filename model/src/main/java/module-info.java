/** The Kubernetes API as immutable Java types. */
module dev.lading.model {
  requires static transitive org.jspecify;

  exports dev.lading.model.io;
}
