/** Helm in pure Java. */
module dev.lading.helm {
  requires static org.jspecify;
}
