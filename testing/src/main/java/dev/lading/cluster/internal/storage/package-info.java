/** The volume binder: claims, volumes, provisioning, expansion, reclaiming. */
@NullMarked
package dev.lading.cluster.internal.storage;

import org.jspecify.annotations.NullMarked;
