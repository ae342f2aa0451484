/**
 * Java packages as Helm charts. A package is tried out with many values ({@code Sampler}); what
 * changes with what is read off the results ({@code Learner}); the template that comes of it is
 * checked against values it was not learned from, and written ({@code TemplateWriter}).
 */
@NullMarked
package dev.lading.packages.export;

import org.jspecify.annotations.NullMarked;
