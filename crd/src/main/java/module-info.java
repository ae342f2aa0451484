/** Custom resources: Java types from their definitions, and definitions from Java types. */
module dev.lading.crd {
  requires transitive dev.lading.core;
  requires dev.lading.codegen;
  requires java.compiler;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports dev.lading.crd;
}
