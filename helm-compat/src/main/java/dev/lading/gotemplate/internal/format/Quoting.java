package dev.lading.gotemplate.internal.format;

/** Go's strconv quoting. */
public final class Quoting {
  private Quoting() {}

  public static String quote(String text) {
    return '"' + text + '"';
  }
}
