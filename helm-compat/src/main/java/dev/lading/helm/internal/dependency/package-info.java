/** Which subcharts take part, under which names and with which imported values. */
@NullMarked
package dev.lading.helm.internal.dependency;

import org.jspecify.annotations.NullMarked;
