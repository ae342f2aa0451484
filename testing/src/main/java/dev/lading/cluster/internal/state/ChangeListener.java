package dev.lading.cluster.internal.state;

import dev.lading.model.KubernetesResource;
import org.jspecify.annotations.Nullable;

/** Is told of every change of an {@link ObjectStore}, as a watch would be. */
@FunctionalInterface
public interface ChangeListener {

  /** An object was added ({@code before} is null), changed, or removed ({@code after} is null). */
  void changed(@Nullable KubernetesResource before, @Nullable KubernetesResource after);
}
