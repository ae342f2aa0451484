/** The grammars of names, keys and paths: what Kubernetes accepts, shared with other modules. */
@NullMarked
package dev.lading.validation.name;

import org.jspecify.annotations.NullMarked;
