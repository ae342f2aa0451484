package dev.lading.testing;

import dev.lading.model.ResourceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is not as it was asserted to be. Knows the resource, so that tools can link it.
 */
public final class ManifestAssertionError extends AssertionError {

  private final transient @Nullable ResourceId resource;

  ManifestAssertionError(String message, @Nullable ResourceId resource) {
    super(message);
    this.resource = resource;
  }

  /** The resource the failure is about; empty when it is about a whole set. */
  public Optional<ResourceId> resource() {
    return Optional.ofNullable(resource);
  }
}
