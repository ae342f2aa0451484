package dev.lading.cluster.internal.workload;

import dev.lading.model.KubernetesResource;

/**
 * Brings what there is closer to what one kind of object asks for, one step at a time, as the
 * controllers of kube-controller-manager do.
 *
 * @param <T> the kind of object
 */
public interface Controller<T extends KubernetesResource> {

  /** The kind of object it looks after. */
  Class<T> type();

  /** One step for one object; does nothing when all is as it should be. */
  void reconcile(T object);
}
