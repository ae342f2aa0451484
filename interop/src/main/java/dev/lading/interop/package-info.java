/** What conversions to and from other clients have in common. */
@NullMarked
package dev.lading.interop;

import org.jspecify.annotations.NullMarked;
