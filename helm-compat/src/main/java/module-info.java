/** Helm in pure Java. */
module dev.lading.helm {
  requires transitive dev.lading.core;
  requires static transitive org.jspecify;
  requires re2j;

  exports dev.lading.gotemplate;
  exports dev.lading.sprig;
}
