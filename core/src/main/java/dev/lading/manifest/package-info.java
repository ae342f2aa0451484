/**
 * Resources and sets of them: {@link dev.lading.manifest.Manifests} is what every source of Lading
 * produces and every sink takes.
 */
@NullMarked
package dev.lading.manifest;

import org.jspecify.annotations.NullMarked;
