/** JSON Schema as Helm checks values with it. */
@NullMarked
package dev.lading.helm.internal.schema;

import org.jspecify.annotations.NullMarked;
