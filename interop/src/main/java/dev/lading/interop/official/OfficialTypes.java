package dev.lading.interop.official;

import static java.util.Map.entry;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.AuthenticationV1TokenRequest;
import io.kubernetes.client.openapi.models.CoreV1Event;
import io.kubernetes.client.openapi.models.EventsV1Event;
import io.kubernetes.client.openapi.models.ResourceV1ResourceClaim;
import io.kubernetes.client.openapi.models.V1APIService;
import io.kubernetes.client.openapi.models.V1Binding;
import io.kubernetes.client.openapi.models.V1CSIDriver;
import io.kubernetes.client.openapi.models.V1CSINode;
import io.kubernetes.client.openapi.models.V1CSIStorageCapacity;
import io.kubernetes.client.openapi.models.V1CertificateSigningRequest;
import io.kubernetes.client.openapi.models.V1ClusterRole;
import io.kubernetes.client.openapi.models.V1ClusterRoleBinding;
import io.kubernetes.client.openapi.models.V1ComponentStatus;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1ControllerRevision;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1CustomResourceDefinition;
import io.kubernetes.client.openapi.models.V1DaemonSet;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1DeviceClass;
import io.kubernetes.client.openapi.models.V1EndpointSlice;
import io.kubernetes.client.openapi.models.V1Endpoints;
import io.kubernetes.client.openapi.models.V1Eviction;
import io.kubernetes.client.openapi.models.V1FlowSchema;
import io.kubernetes.client.openapi.models.V1HorizontalPodAutoscaler;
import io.kubernetes.client.openapi.models.V1IPAddress;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1IngressClass;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Lease;
import io.kubernetes.client.openapi.models.V1LimitRange;
import io.kubernetes.client.openapi.models.V1LocalSubjectAccessReview;
import io.kubernetes.client.openapi.models.V1MutatingAdmissionPolicy;
import io.kubernetes.client.openapi.models.V1MutatingAdmissionPolicyBinding;
import io.kubernetes.client.openapi.models.V1MutatingWebhookConfiguration;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1Node;
import io.kubernetes.client.openapi.models.V1PersistentVolume;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1PodTemplate;
import io.kubernetes.client.openapi.models.V1PriorityClass;
import io.kubernetes.client.openapi.models.V1PriorityLevelConfiguration;
import io.kubernetes.client.openapi.models.V1ReplicaSet;
import io.kubernetes.client.openapi.models.V1ReplicationController;
import io.kubernetes.client.openapi.models.V1ResourceClaimTemplate;
import io.kubernetes.client.openapi.models.V1ResourceQuota;
import io.kubernetes.client.openapi.models.V1ResourceSlice;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1RuntimeClass;
import io.kubernetes.client.openapi.models.V1Scale;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1SelfSubjectAccessReview;
import io.kubernetes.client.openapi.models.V1SelfSubjectReview;
import io.kubernetes.client.openapi.models.V1SelfSubjectRulesReview;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1ServiceCIDR;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import io.kubernetes.client.openapi.models.V1StorageClass;
import io.kubernetes.client.openapi.models.V1SubjectAccessReview;
import io.kubernetes.client.openapi.models.V1TokenReview;
import io.kubernetes.client.openapi.models.V1ValidatingAdmissionPolicy;
import io.kubernetes.client.openapi.models.V1ValidatingAdmissionPolicyBinding;
import io.kubernetes.client.openapi.models.V1ValidatingWebhookConfiguration;
import io.kubernetes.client.openapi.models.V1VolumeAttachment;
import io.kubernetes.client.openapi.models.V1VolumeAttributesClass;
import io.kubernetes.client.openapi.models.V1beta1ClusterTrustBundle;
import io.kubernetes.client.openapi.models.V1beta1LeaseCandidate;
import io.kubernetes.client.openapi.models.V1beta1PodCertificateRequest;
import io.kubernetes.client.openapi.models.V1beta1StorageVersionMigration;
import io.kubernetes.client.openapi.models.V1beta2DeviceTaintRule;
import io.kubernetes.client.openapi.models.V2APIGroupDiscovery;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The client's classes by kind: those of its models that stand for a resource. */
final class OfficialTypes {

  private static final Map<String, Class<? extends KubernetesObject>> BY_KIND =
      Map.ofEntries(
          entry(
              "admissionregistration.k8s.io/v1 MutatingAdmissionPolicy",
              V1MutatingAdmissionPolicy.class),
          entry(
              "admissionregistration.k8s.io/v1 MutatingAdmissionPolicyBinding",
              V1MutatingAdmissionPolicyBinding.class),
          entry(
              "admissionregistration.k8s.io/v1 MutatingWebhookConfiguration",
              V1MutatingWebhookConfiguration.class),
          entry(
              "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy",
              V1ValidatingAdmissionPolicy.class),
          entry(
              "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding",
              V1ValidatingAdmissionPolicyBinding.class),
          entry(
              "admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration",
              V1ValidatingWebhookConfiguration.class),
          entry("apidiscovery.k8s.io/v2 APIGroupDiscovery", V2APIGroupDiscovery.class),
          entry(
              "apiextensions.k8s.io/v1 CustomResourceDefinition", V1CustomResourceDefinition.class),
          entry("apiregistration.k8s.io/v1 APIService", V1APIService.class),
          entry("apps/v1 ControllerRevision", V1ControllerRevision.class),
          entry("apps/v1 DaemonSet", V1DaemonSet.class),
          entry("apps/v1 Deployment", V1Deployment.class),
          entry("apps/v1 ReplicaSet", V1ReplicaSet.class),
          entry("apps/v1 StatefulSet", V1StatefulSet.class),
          entry("authentication.k8s.io/v1 SelfSubjectReview", V1SelfSubjectReview.class),
          entry("authentication.k8s.io/v1 TokenRequest", AuthenticationV1TokenRequest.class),
          entry("authentication.k8s.io/v1 TokenReview", V1TokenReview.class),
          entry(
              "authorization.k8s.io/v1 LocalSubjectAccessReview", V1LocalSubjectAccessReview.class),
          entry("authorization.k8s.io/v1 SelfSubjectAccessReview", V1SelfSubjectAccessReview.class),
          entry("authorization.k8s.io/v1 SelfSubjectRulesReview", V1SelfSubjectRulesReview.class),
          entry("authorization.k8s.io/v1 SubjectAccessReview", V1SubjectAccessReview.class),
          entry("autoscaling/v1 HorizontalPodAutoscaler", V1HorizontalPodAutoscaler.class),
          entry("autoscaling/v1 Scale", V1Scale.class),
          entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler.class),
          entry("batch/v1 CronJob", V1CronJob.class),
          entry("batch/v1 Job", V1Job.class),
          entry(
              "certificates.k8s.io/v1 CertificateSigningRequest",
              V1CertificateSigningRequest.class),
          entry("certificates.k8s.io/v1beta1 ClusterTrustBundle", V1beta1ClusterTrustBundle.class),
          entry(
              "certificates.k8s.io/v1beta1 PodCertificateRequest",
              V1beta1PodCertificateRequest.class),
          entry("coordination.k8s.io/v1 Lease", V1Lease.class),
          entry("coordination.k8s.io/v1beta1 LeaseCandidate", V1beta1LeaseCandidate.class),
          entry("discovery.k8s.io/v1 EndpointSlice", V1EndpointSlice.class),
          entry("events.k8s.io/v1 Event", EventsV1Event.class),
          entry("flowcontrol.apiserver.k8s.io/v1 FlowSchema", V1FlowSchema.class),
          entry(
              "flowcontrol.apiserver.k8s.io/v1 PriorityLevelConfiguration",
              V1PriorityLevelConfiguration.class),
          entry("networking.k8s.io/v1 IPAddress", V1IPAddress.class),
          entry("networking.k8s.io/v1 Ingress", V1Ingress.class),
          entry("networking.k8s.io/v1 IngressClass", V1IngressClass.class),
          entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class),
          entry("networking.k8s.io/v1 ServiceCIDR", V1ServiceCIDR.class),
          entry("node.k8s.io/v1 RuntimeClass", V1RuntimeClass.class),
          entry("policy/v1 Eviction", V1Eviction.class),
          entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class),
          entry("rbac.authorization.k8s.io/v1 ClusterRole", V1ClusterRole.class),
          entry("rbac.authorization.k8s.io/v1 ClusterRoleBinding", V1ClusterRoleBinding.class),
          entry("rbac.authorization.k8s.io/v1 Role", V1Role.class),
          entry("rbac.authorization.k8s.io/v1 RoleBinding", V1RoleBinding.class),
          entry("resource.k8s.io/v1 DeviceClass", V1DeviceClass.class),
          entry("resource.k8s.io/v1 ResourceClaim", ResourceV1ResourceClaim.class),
          entry("resource.k8s.io/v1 ResourceClaimTemplate", V1ResourceClaimTemplate.class),
          entry("resource.k8s.io/v1 ResourceSlice", V1ResourceSlice.class),
          entry("resource.k8s.io/v1beta2 DeviceTaintRule", V1beta2DeviceTaintRule.class),
          entry("scheduling.k8s.io/v1 PriorityClass", V1PriorityClass.class),
          entry("storage.k8s.io/v1 CSIDriver", V1CSIDriver.class),
          entry("storage.k8s.io/v1 CSINode", V1CSINode.class),
          entry("storage.k8s.io/v1 CSIStorageCapacity", V1CSIStorageCapacity.class),
          entry("storage.k8s.io/v1 StorageClass", V1StorageClass.class),
          entry("storage.k8s.io/v1 VolumeAttachment", V1VolumeAttachment.class),
          entry("storage.k8s.io/v1 VolumeAttributesClass", V1VolumeAttributesClass.class),
          entry(
              "storagemigration.k8s.io/v1beta1 StorageVersionMigration",
              V1beta1StorageVersionMigration.class),
          entry("v1 Binding", V1Binding.class),
          entry("v1 ComponentStatus", V1ComponentStatus.class),
          entry("v1 ConfigMap", V1ConfigMap.class),
          entry("v1 Endpoints", V1Endpoints.class),
          entry("v1 Event", CoreV1Event.class),
          entry("v1 LimitRange", V1LimitRange.class),
          entry("v1 Namespace", V1Namespace.class),
          entry("v1 Node", V1Node.class),
          entry("v1 PersistentVolume", V1PersistentVolume.class),
          entry("v1 PersistentVolumeClaim", V1PersistentVolumeClaim.class),
          entry("v1 Pod", V1Pod.class),
          entry("v1 PodTemplate", V1PodTemplate.class),
          entry("v1 ReplicationController", V1ReplicationController.class),
          entry("v1 ResourceQuota", V1ResourceQuota.class),
          entry("v1 Secret", V1Secret.class),
          entry("v1 Service", V1Service.class),
          entry("v1 ServiceAccount", V1ServiceAccount.class));

  private OfficialTypes() {}

  static @Nullable Class<? extends KubernetesObject> find(String apiVersion, String kind) {
    return BY_KIND.get(apiVersion + " " + kind);
  }
}
