package dev.lading.kustomize.internal.accumulate;

import dev.lading.overlay.internal.resource.Origin;
import dev.lading.overlay.internal.transform.Transformer;
import org.jspecify.annotations.Nullable;

/**
 * A transformer and who configured it.
 *
 * @param transformer the transformer
 * @param author its kind, and its name if it is configured by a resource
 * @param origin where it is configured, when resources are annotated with that
 */
record Step(Transformer transformer, String author, @Nullable Origin origin) {}
