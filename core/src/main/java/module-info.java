/** YAML, manifests, schema look-ups, patches, validation and problems. */
@SuppressWarnings("module") // the modules that share the working tree are built after this one
module dev.lading.core {
  requires transitive dev.lading.model;
  requires com.fasterxml.jackson.annotation;
  requires static transitive com.fasterxml.jackson.dataformat.yaml;
  requires static transitive org.jspecify;

  exports dev.lading.manifest;
  exports dev.lading.patch;
  exports dev.lading.patch.internal.merge to
      dev.lading.dsl,
      dev.lading.kustomize;
  exports dev.lading.patch.internal.tree to
      dev.lading.dsl,
      dev.lading.kustomize;
  exports dev.lading.problem;
  exports dev.lading.schema;
  exports dev.lading.validation;
  exports dev.lading.validation.name;
  exports dev.lading.validation.rule;
  exports dev.lading.yaml;
  exports dev.lading.yaml.jackson;
  exports dev.lading.yaml.node;
}
