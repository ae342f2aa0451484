/** What Kubernetes accepts: checks that other modules share. */
@NullMarked
package dev.lading.validation;

import org.jspecify.annotations.NullMarked;
