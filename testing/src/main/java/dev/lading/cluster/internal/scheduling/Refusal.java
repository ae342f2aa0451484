package dev.lading.cluster.internal.scheduling;

/**
 * Why a node does not take a Pod, in the scheduler's words.
 *
 * @param reason such as {@code Insufficient cpu}
 * @param preemptible whether the node might if other Pods went away
 */
record Refusal(String reason, boolean preemptible) {}
