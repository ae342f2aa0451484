/** Helm in pure Java. */
module dev.lading.helm {
  requires static transitive org.jspecify;
  requires re2j;

  exports dev.lading.gotemplate;
  exports dev.lading.sprig;
}
