/** Helm in pure Java. */
module dev.lading.helm {
  requires static transitive org.jspecify;

  exports dev.lading.gotemplate;
}
