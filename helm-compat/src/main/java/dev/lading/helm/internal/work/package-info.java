/** Work that two threads share. */
@NullMarked
package dev.lading.helm.internal.work;

import org.jspecify.annotations.NullMarked;
