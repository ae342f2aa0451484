/** Drafts: describe an application, not its field tree. */
@NullMarked
package dev.lading.dsl;

import org.jspecify.annotations.NullMarked;
