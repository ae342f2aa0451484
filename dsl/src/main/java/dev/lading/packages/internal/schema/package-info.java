/** What a values type looks like to others: JSON Schema and a commented values file. */
@NullMarked
package dev.lading.packages.internal.schema;

import org.jspecify.annotations.NullMarked;
