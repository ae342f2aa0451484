/** What a chart says of itself, and how it may be loaded. */
@NullMarked
package dev.lading.helm.chart;

import org.jspecify.annotations.NullMarked;
