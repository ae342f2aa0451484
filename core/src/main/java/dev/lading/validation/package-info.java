/**
 * Whether manifests are right: {@link dev.lading.validation.Validator} looks at a set of resources
 * and answers with {@link dev.lading.validation.Findings}. {@link dev.lading.validation.Rules}
 * lists what it looks for.
 */
@NullMarked
package dev.lading.validation;

import org.jspecify.annotations.NullMarked;
