/** Keys, certificates, password hashes: what the JDK lacks, on top of what it has. */
@NullMarked
package dev.lading.sprig.internal.crypto;

import org.jspecify.annotations.NullMarked;
