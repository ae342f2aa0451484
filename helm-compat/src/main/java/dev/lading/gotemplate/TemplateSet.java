package dev.lading.gotemplate;

/**
 * Parsed templates that can call each other by name. Immutable and safe for use by many threads.
 */
public final class TemplateSet {
  TemplateSet() {}
}
