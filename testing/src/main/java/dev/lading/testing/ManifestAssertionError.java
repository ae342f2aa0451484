package dev.lading.testing;

import dev.lading.manifest.FieldPath;
import dev.lading.model.ResourceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is not as it was asserted to be. Knows the resource and the field, so that the
 * JUnit extension can say where they were written.
 */
public final class ManifestAssertionError extends AssertionError {

  private final transient @Nullable ResourceId resource;
  private final transient FieldPath path;

  ManifestAssertionError(String message, @Nullable ResourceId resource, FieldPath path) {
    super(message);
    this.resource = resource;
    this.path = path;
  }

  /** The resource the failure is about; empty when it is about a whole set. */
  public Optional<ResourceId> resource() {
    return Optional.ofNullable(resource);
  }

  /** The field the failure is about; the root when it is about a whole resource. */
  public FieldPath path() {
    return path;
  }

  /** The same failure, saying where the field was written. */
  public ManifestAssertionError withPlace(String place) {
    ManifestAssertionError located =
        new ManifestAssertionError(getMessage() + "\nfrom " + place, resource, path);
    located.setStackTrace(getStackTrace());
    for (Throwable suppressed : getSuppressed()) {
      located.addSuppressed(suppressed);
    }
    return located;
  }
}
