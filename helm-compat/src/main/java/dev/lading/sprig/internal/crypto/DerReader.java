package dev.lading.sprig.internal.crypto;

import dev.lading.gotemplate.run.FunctionException;
import java.math.BigInteger;
import java.util.Arrays;

/** Reads ASN.1 in its distinguished encoding, element by element. */
final class DerReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  private DerReader(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  static DerReader of(byte[] bytes) {
    return new DerReader(bytes, 0, bytes.length);
  }

  boolean hasMore() {
    return position < end;
  }

  int nextTag() {
    return hasMore() ? bytes[position] & 0xFF : -1;
  }

  /** The whole next element, header included. */
  byte[] element() {
    int start = position;
    DerReader content = enter(nextTag());
    return Arrays.copyOfRange(bytes, start, content.end);
  }

  /** The inside of the next element, which must have this tag. */
  DerReader enter(int tag) {
    if (end - position < 2) {
      throw new FunctionException("asn1: syntax error: data truncated");
    }
    if (nextTag() != tag) {
      throw new FunctionException("asn1: structure error: tags don't match");
    }
    position++;
    int length = length();
    if (length < 0 || length > end - position) {
      throw new FunctionException("asn1: syntax error: data truncated");
    }
    DerReader inside = new DerReader(bytes, position, position + length);
    position += length;
    return inside;
  }

  private int length() {
    int first = bytes[position++] & 0xFF;
    if (first < 0x80) {
      return first;
    }
    int count = first & 0x7F;
    if (count == 0 || count > 4 || count > end - position) {
      return -1;
    }
    int length = 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | (bytes[position++] & 0xFF);
    }
    return length;
  }

  DerReader sequence() {
    return enter(0x30);
  }

  BigInteger integer() {
    byte[] content = enter(0x02).rest();
    if (content.length == 0) {
      throw new FunctionException("asn1: structure error: empty integer");
    }
    return new BigInteger(content);
  }

  byte[] octets() {
    return enter(0x04).rest();
  }

  /** What has not been read yet. */
  byte[] rest() {
    return Arrays.copyOfRange(bytes, position, end);
  }
}
