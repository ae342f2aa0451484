package dev.lading.sprig.internal.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes ASN.1 in its distinguished encoding, as far as keys and certificates need it. */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;

  private Der() {}

  static byte[] tagged(int tag, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
    out.write(tag);
    writeLength(out, length);
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    byte[] bytes = BigInteger.valueOf(length).toByteArray();
    int skip = bytes[0] == 0 ? 1 : 0;
    out.write(0x80 | (bytes.length - skip));
    out.write(bytes, skip, bytes.length - skip);
  }

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, parts);
  }

  static byte[] set(byte[]... parts) {
    return tagged(SET, parts);
  }

  static byte[] integer(BigInteger value) {
    return tagged(0x02, value.toByteArray());
  }

  static byte[] integer(int value) {
    return integer(BigInteger.valueOf(value));
  }

  static byte[] isTrue() {
    return tagged(0x01, new byte[] {(byte) 0xFF});
  }

  static byte[] nothing() {
    return tagged(0x05);
  }

  static byte[] octets(byte[] content) {
    return tagged(0x04, content);
  }

  /** Bits filling whole bytes. */
  static byte[] bits(byte[] content) {
    return tagged(0x03, new byte[] {0}, content);
  }

  /** At most eight named bits, the highest of the byte being number 0. */
  static byte[] namedBits(int value) {
    int unused = Integer.numberOfTrailingZeros(value);
    return tagged(0x03, new byte[] {(byte) unused, (byte) value});
  }

  static byte[] text(int tag, String text) {
    return tagged(tag, text.getBytes(StandardCharsets.UTF_8));
  }

  /** An object identifier in dotted form. */
  static byte[] identifier(String dotted) {
    String[] arcs = dotted.split("\\.", -1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1]));
    for (int i = 2; i < arcs.length; i++) {
      writeArc(out, Integer.parseInt(arcs[i]));
    }
    return tagged(0x06, out.toByteArray());
  }

  private static void writeArc(ByteArrayOutputStream out, int arc) {
    int bits = Math.max(32 - Integer.numberOfLeadingZeros(arc), 1);
    for (int shift = (bits - 1) / 7 * 7; shift >= 0; shift -= 7) {
      out.write(arc >> shift & 0x7F | (shift > 0 ? 0x80 : 0));
    }
  }
}
