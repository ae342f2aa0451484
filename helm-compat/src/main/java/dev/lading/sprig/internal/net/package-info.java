/** URLs and IP addresses as Go reads them. */
@NullMarked
package dev.lading.sprig.internal.net;

import org.jspecify.annotations.NullMarked;
