/** The Pod Security Standards, after pod-security-admission upstream. */
@NullMarked
package dev.lading.validation.internal.security;

import org.jspecify.annotations.NullMarked;
