package dev.lading.kustomize.options;

/** By which keys strategic merge patches are merged into lists of the Kubernetes API's kinds. */
public enum MergeKeys {
  /** Those of Kubernetes 1.21, which are built into kustomize. */
  KUSTOMIZE,
  /** Those of the current API, also for fields and kinds that are newer; kustomize has no such. */
  CURRENT_API
}
