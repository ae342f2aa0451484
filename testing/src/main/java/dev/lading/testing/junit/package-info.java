/**
 * The JUnit extension: manifests of charts, kustomizations, packages and files as parameters of
 * tests, tests for each resource and each overlay, and a watch on golden files.
 */
@NullMarked
package dev.lading.testing.junit;

import org.jspecify.annotations.NullMarked;
