/** YAML, manifests, schema look-ups, patches, validation and problems. */
module dev.lading.core {
  requires transitive dev.lading.model;
  requires com.fasterxml.jackson.annotation;
  requires static transitive com.fasterxml.jackson.dataformat.yaml;
  requires static transitive org.jspecify;

  exports dev.lading.manifest;
  exports dev.lading.problem;
  exports dev.lading.schema;
  exports dev.lading.yaml;
  exports dev.lading.yaml.jackson;
  exports dev.lading.yaml.node;
}
