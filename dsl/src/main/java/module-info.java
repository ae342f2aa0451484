/** Fluent builders, overlays and packages. */
module dev.lading.dsl {
  requires static org.jspecify;
}
