/** What an execution takes from outside and how it ends. */
@NullMarked
package dev.lading.gotemplate.run;

import org.jspecify.annotations.NullMarked;
