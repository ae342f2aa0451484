/**
 * To and from the objects of the Kubernetes clients for Java; each is needed only where it is used.
 */
module dev.lading.interop {
  requires transitive dev.lading.core;
  requires static transitive kubernetes.client.api;
  requires static transitive kubernetes.model.core;
  requires static transitive io.kubernetes.client.java.api;
  requires static transitive io.kubernetes.client.java;
  requires static com.google.gson;
  requires static transitive org.jspecify;

  exports dev.lading.interop;
  exports dev.lading.interop.fabric8;
  exports dev.lading.interop.official;
}
