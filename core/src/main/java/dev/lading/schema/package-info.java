/**
 * What the Kubernetes API declares: kinds and their scope, types and their fields, and how fields
 * merge. {@link dev.lading.schema.Schema} is the entry.
 */
@NullMarked
package dev.lading.schema;

import org.jspecify.annotations.NullMarked;
