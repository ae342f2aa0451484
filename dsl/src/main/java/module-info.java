/** Fluent builders, overlays and packages. */
module dev.lading.dsl {
  requires transitive dev.lading.core;
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports dev.lading.packages;
}
