package dev.lading.cluster.internal.kubelet;

import dev.lading.model.core.v1.Container;
import dev.lading.model.core.v1.Pod;
import dev.lading.model.core.v1.PodSecurityContext;
import dev.lading.model.core.v1.PodSpec;
import dev.lading.model.core.v1.SecurityContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who owns the files of a Pod's volumes: a group that the Pod names, or a user all containers
 * share.
 *
 * <p>Follows {@code SetVolumeOwnership} of kubernetes {@code pkg/volume/volume_linux.go} and {@code
 * FsUserFrom} of {@code pkg/volume/util/util.go}.
 */
record FileOwners(Optional<Long> group, Optional<Long> user) {

  /** Read for owner and group: what a read-only volume's files get when the Pod has a group. */
  private static final int GROUP_READS = 0440;

  static FileOwners of(Pod pod) {
    Optional<PodSecurityContext> context = pod.spec().flatMap(PodSpec::securityContext);
    return new FileOwners(context.flatMap(PodSecurityContext::fsGroup), commonUser(pod, context));
  }

  private static Optional<Long> commonUser(Pod pod, Optional<PodSecurityContext> context) {
    Set<Optional<Long>> users = new HashSet<>();
    for (Container container : Containers.all(pod)) {
      users.add(
          container
              .securityContext()
              .flatMap(SecurityContext::runAsUser)
              .or(() -> context.flatMap(PodSecurityContext::runAsUser)));
    }
    return users.size() == 1 ? users.iterator().next() : Optional.empty();
  }

  boolean areSet() {
    return group.isPresent() || user.isPresent();
  }

  /** The mode of a file that had {@code mode}. */
  int mode(int mode) {
    return group.isPresent() ? mode | GROUP_READS : mode;
  }
}
