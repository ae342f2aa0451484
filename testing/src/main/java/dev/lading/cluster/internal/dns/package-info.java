/** The cluster's DNS and the resolvers in containers. */
@NullMarked
package dev.lading.cluster.internal.dns;

import org.jspecify.annotations.NullMarked;
