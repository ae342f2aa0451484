/** The changeable tree that patches and transformers work on, read from and turned into YAML. */
@NullMarked
package dev.lading.patch.internal.tree;

import org.jspecify.annotations.NullMarked;
