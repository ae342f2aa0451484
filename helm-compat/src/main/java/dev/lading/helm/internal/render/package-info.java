/** From a chart and values to the manifest stream. */
@NullMarked
package dev.lading.helm.internal.render;

import org.jspecify.annotations.NullMarked;
