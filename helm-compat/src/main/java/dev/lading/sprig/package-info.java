/**
 * The function library Helm charts call (Sprig 3), for {@link dev.lading.gotemplate.TemplateSet}s.
 */
@NullMarked
package dev.lading.sprig;

import org.jspecify.annotations.NullMarked;
