/** Tests of manifests in JUnit: assertions, golden files, parameters from charts and files. */
@NullMarked
package dev.lading.testing;

import org.jspecify.annotations.NullMarked;
