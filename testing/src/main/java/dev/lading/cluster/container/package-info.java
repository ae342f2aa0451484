/** What a container sees: its environment, command and files, each value with its source. */
@NullMarked
package dev.lading.cluster.container;

import org.jspecify.annotations.NullMarked;
