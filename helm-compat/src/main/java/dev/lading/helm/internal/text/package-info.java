/** Text formats with Go's own spelling: JSON, TOML, pretty YAML, globs. */
@NullMarked
package dev.lading.helm.internal.text;

import org.jspecify.annotations.NullMarked;
