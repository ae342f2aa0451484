/** Numbers from anything: Go's strconv and the conversions of spf13/cast. */
@NullMarked
package dev.lading.sprig.internal.number;

import org.jspecify.annotations.NullMarked;
