package dev.lading.cluster;

/**
 * What a PodDisruptionBudget allows now.
 *
 * @param expectedPods how many Pods there should be
 * @param currentHealthy how many of them are ready
 * @param desiredHealthy how many must be
 * @param disruptionsAllowed how many may be evicted now
 */
public record DisruptionBudget(
    int expectedPods, int currentHealthy, int desiredHealthy, int disruptionsAllowed) {}
