/**
 * Runs the code of the documentation; {@link dev.lading.docs.DocumentationTest} checks its pages.
 */
@NullMarked
package dev.lading.docs;

import org.jspecify.annotations.NullMarked;
