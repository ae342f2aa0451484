/** Fluent builders, overlays and packages. */
module dev.lading.dsl {
  requires static transitive org.jspecify;
}
