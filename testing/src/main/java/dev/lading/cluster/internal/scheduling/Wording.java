package dev.lading.cluster.internal.scheduling;

import dev.lading.model.core.v1.Taint;

/**
 * Sentences of the scheduler that changed with Kubernetes 1.34: taints are no longer named, and the
 * plug-in for resource claims has its say before preemption.
 *
 * @param minor the minor version
 */
record Wording(int minor) {

  private boolean isNew() {
    return minor >= 34;
  }

  String taint(Taint taint) {
    return isNew()
        ? "node(s) had untolerated taint(s)"
        : "node(s) had untolerated taint {"
            + taint.key().orElse("")
            + ": "
            + taint.value().orElse("")
            + "}";
  }

  String volumeConflict() {
    return isNew()
        ? "node(s) didn't match PersistentVolume's node affinity"
        : "node(s) had volume node affinity conflict";
  }

  String beforePreemption() {
    return isNew() ? "no new claims to deallocate, preemption: " : "preemption: ";
  }
}
