/** Go text/template in Java. */
@NullMarked
package dev.lading.gotemplate;

import org.jspecify.annotations.NullMarked;
