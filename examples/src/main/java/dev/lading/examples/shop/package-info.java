/** The shop as a package: typed values, a database package, and a chart it depends on. */
@NullMarked
package dev.lading.examples.shop;

import org.jspecify.annotations.NullMarked;
