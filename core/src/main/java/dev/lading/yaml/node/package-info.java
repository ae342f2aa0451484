/**
 * YAML as an immutable tree that remembers its source: positions, styles and the text of scalars.
 */
@NullMarked
package dev.lading.yaml.node;

import org.jspecify.annotations.NullMarked;
