/** What a build works on and how: files, limits, and what the caller plugs in. */
@NullMarked
package dev.lading.kustomize.options;

import org.jspecify.annotations.NullMarked;
