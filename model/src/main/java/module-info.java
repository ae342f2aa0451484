/** The Kubernetes API as immutable Java types. */
module dev.lading.model {
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.annotation;
  requires static org.immutables.value.annotations;

  exports dev.lading.model;
  exports dev.lading.model.admission.v1;
  exports dev.lading.model.admissionregistration.v1;
  exports dev.lading.model.apidiscovery.v2;
  exports dev.lading.model.apiextensions.v1;
  exports dev.lading.model.apiregistration.v1;
  exports dev.lading.model.apps.v1;
  exports dev.lading.model.authentication.v1;
  exports dev.lading.model.authorization.v1;
  exports dev.lading.model.autoscaling.v1;
  exports dev.lading.model.autoscaling.v2;
  exports dev.lading.model.batch.v1;
  exports dev.lading.model.catalog;
  exports dev.lading.model.certificates.v1;
  exports dev.lading.model.certificates.v1beta1;
  exports dev.lading.model.coordination.v1;
  exports dev.lading.model.coordination.v1beta1;
  exports dev.lading.model.core.v1;
  exports dev.lading.model.discovery.v1;
  exports dev.lading.model.events.v1;
  exports dev.lading.model.flowcontrol.v1;
  exports dev.lading.model.io;
  exports dev.lading.model.meta.v1;
  exports dev.lading.model.networking.v1;
  exports dev.lading.model.node.v1;
  exports dev.lading.model.policy.v1;
  exports dev.lading.model.rbac.v1;
  exports dev.lading.model.resource.v1;
  exports dev.lading.model.resource.v1beta2;
  exports dev.lading.model.scheduling.v1;
  exports dev.lading.model.storage.v1;
  exports dev.lading.model.storagemigration.v1beta1;
}
