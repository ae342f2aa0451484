package dev.lading.gotemplate.internal.syntax;

/** A template being parsed: the text itself, or a definition within it. */
final class OpenTemplate {
  final String name;
  final Scopes scopes;
  int ranges;
  boolean empty = true;

  OpenTemplate(String name, Scopes scopes) {
    this.name = name;
    this.scopes = scopes;
  }
}
