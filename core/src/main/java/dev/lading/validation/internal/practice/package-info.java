/**
 * Good practice: what kube-linter, kube-score and polaris look for, and storage and network rules.
 */
@NullMarked
package dev.lading.validation.internal.practice;

import org.jspecify.annotations.NullMarked;
