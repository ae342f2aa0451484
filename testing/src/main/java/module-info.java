/** Assertions, golden files, a JUnit extension and the cluster model. */
module dev.lading.testing {
  requires transitive dev.lading.dsl;
  requires transitive org.assertj.core;
  requires static dev.lading.helm;
  requires static dev.lading.kustomize;
  requires static net.jqwik.api;
  requires static org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports dev.lading.cluster;
  exports dev.lading.cluster.assertion;
  exports dev.lading.cluster.container;
  exports dev.lading.cluster.event;
  exports dev.lading.cluster.network;
  exports dev.lading.cluster.setup;
  exports dev.lading.testing;
  exports dev.lading.testing.jqwik;
  exports dev.lading.testing.junit;

  uses dev.lading.packages.ChartRenderer;
}
