/**
 * What the API server refuses of any kind: API versions, fields and their types, names and labels.
 */
@NullMarked
package dev.lading.validation.internal.schema;

import org.jspecify.annotations.NullMarked;
