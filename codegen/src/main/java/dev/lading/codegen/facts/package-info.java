/** The fact table: what the Kubernetes API declares, in a compact text form. */
@NullMarked
package dev.lading.codegen.facts;

import org.jspecify.annotations.NullMarked;
