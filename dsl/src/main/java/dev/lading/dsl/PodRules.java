package dev.lading.dsl;

/**
 * What differs between kinds of workloads.
 *
 * @param kind what a user calls it
 * @param replicas how many Pods there are at once, or 1 when that is not known
 * @param claimTemplates whether every replica may have claims of its own
 * @param everyNode whether it runs once on every node
 */
record PodRules(String kind, int replicas, boolean claimTemplates, boolean everyNode) {

  static PodRules of(String kind) {
    return new PodRules(kind, 1, false, false);
  }
}
