/** Helm in pure Java. */
module dev.lading.helm {
  requires transitive dev.lading.core;
  requires static transitive org.jspecify;

  exports dev.lading.gotemplate;
}
