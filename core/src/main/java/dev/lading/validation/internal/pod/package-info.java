/** What the API server refuses of Pods and Pod templates, after core/validation upstream. */
@NullMarked
package dev.lading.validation.internal.pod;

import org.jspecify.annotations.NullMarked;
