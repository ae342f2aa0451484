package dev.lading.gotemplate.internal.format;

/** The flags, width and precision of one verb. */
final class Flags {
  boolean hasWidth;
  boolean hasPrecision;
  int width;
  int precision;
  boolean minus;
  boolean plus;
  boolean sharp;
  boolean space;
  boolean zero;

  /** {@code %+v} and {@code %#v} are formats of their own. */
  boolean plusV;

  boolean sharpV;

  void clear() {
    hasWidth = false;
    hasPrecision = false;
    width = 0;
    precision = 0;
    minus = false;
    plus = false;
    sharp = false;
    space = false;
    zero = false;
    plusV = false;
    sharpV = false;
  }

  void startV() {
    sharpV = sharp;
    sharp = false;
    plusV = plus;
    plus = false;
  }
}
