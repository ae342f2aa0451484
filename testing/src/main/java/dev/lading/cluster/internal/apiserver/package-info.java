/** The API server: defaults, admission, addresses, updates. */
@NullMarked
package dev.lading.cluster.internal.apiserver;

import org.jspecify.annotations.NullMarked;
