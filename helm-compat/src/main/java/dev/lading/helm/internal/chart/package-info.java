/** Charts as they are stored: directories, archives, Chart.yaml, ignore rules. */
@NullMarked
package dev.lading.helm.internal.chart;

import org.jspecify.annotations.NullMarked;
