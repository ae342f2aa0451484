/** YAML, manifests, schema look-ups, patches, validation and problems. */
module dev.lading.core {
  requires transitive dev.lading.model;
  requires static transitive org.jspecify;

  exports dev.lading.schema;
}
