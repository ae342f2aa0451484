/** Runnable programs that show Lading at work. */
module dev.lading.examples {
  requires com.fasterxml.jackson.databind;
  requires transitive dev.lading.core;
  requires transitive dev.lading.dsl;
  requires dev.lading.helm;
  requires dev.lading.kustomize;
  requires static org.immutables.value.annotations;
  requires static transitive org.jspecify;

  exports dev.lading.examples;
  exports dev.lading.examples.shop;

  opens dev.lading.examples.shop;

  provides dev.lading.packages.AnyPackage with
      dev.lading.examples.shop.PostgresPackage,
      dev.lading.examples.shop.ShopPackage;
}
