/** Semantic versions and constraints as Masterminds/semver 3.4 reads them. */
@NullMarked
package dev.lading.sprig.internal.semver;

import org.jspecify.annotations.NullMarked;
