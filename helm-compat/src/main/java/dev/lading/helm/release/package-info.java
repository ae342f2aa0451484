/** What is rendered, with which options, and what comes of it. */
@NullMarked
package dev.lading.helm.release;

import org.jspecify.annotations.NullMarked;
