package dev.lading.sprig.internal.text;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.value.GoStrings;
import java.io.ByteArrayOutputStream;

/**
 * Base 64 and base 32 in Go's standard alphabets with padding, with Go's idea of where bad input
 * goes wrong (encoding/base64, encoding/base32).
 */
public enum BaseText {
  BASE64("base64", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 6, 4),
  BASE32("base32", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 5, 8);

  private final String label;
  private final String alphabet;
  private final int bits;
  private final int group;

  BaseText(String label, String alphabet, int bits, int group) {
    this.label = label;
    this.alphabet = alphabet;
    this.bits = bits;
    this.group = group;
  }

  public String encode(String text) {
    return encode(GoStrings.toBytes(text));
  }

  public String encode(byte[] bytes) {
    StringBuilder out = new StringBuilder((bytes.length * 8 / bits / group + 2) * group);
    int held = 0;
    int buffer = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8 | (b & 0xFF)) & 0xFFFF;
      held += 8;
      while (held >= bits) {
        held -= bits;
        out.append(alphabet.charAt(buffer >> held & mask()));
      }
    }
    if (held > 0) {
      out.append(alphabet.charAt(buffer << (bits - held) & mask()));
    }
    while (out.length() % group != 0) {
      out.append('=');
    }
    return out.toString();
  }

  private int mask() {
    return (1 << bits) - 1;
  }

  /**
   * The bytes a text stands for; line breaks in it do not count.
   *
   * @throws FunctionException naming the byte where the text goes wrong
   */
  public byte[] decode(String text) {
    return new Decoding(text).decode();
  }

  private static boolean isBreak(char c) {
    return c == '\r' || c == '\n';
  }

  /** One decoding; Go's decodeQuantum, whose positions are part of the message. */
  private final class Decoding {
    private final String source;
    private final ByteArrayOutputStream out;
    private int position;

    Decoding(String text) {
      String view = ByteText.view(text);
      this.source = BaseText.this == BASE32 ? withoutBreaks(view) : view;
      this.out = new ByteArrayOutputStream(source.length());
    }

    private String withoutBreaks(String view) {
      return view.indexOf('\n') < 0 && view.indexOf('\r') < 0
          ? view
          : view.replace("\r", "").replace("\n", "");
    }

    byte[] decode() {
      boolean more = true;
      while (more) {
        more = decodeGroup();
      }
      return out.toByteArray();
    }

    private boolean decodeGroup() {
      long buffer = 0;
      for (int count = 0; count < group; count++) {
        skipBreaks();
        if (position == source.length()) {
          return endOfInput(count);
        }
        char c = source.charAt(position++);
        if (c == '=') {
          finish(count, buffer);
          return false;
        }
        int digit = alphabet.indexOf(c);
        if (digit < 0) {
          throw corrupt(position - 1);
        }
        buffer = buffer << bits | digit;
      }
      write(buffer, group);
      return true;
    }

    private boolean endOfInput(int count) {
      if (count == 0) {
        return false;
      }
      throw corrupt(position - count);
    }

    /** What follows the first padding character of a group that holds {@code count} digits. */
    private void finish(int count, long buffer) {
      int padding = group - count - 1;
      if (BaseText.this == BASE64) {
        finish64(count);
      } else {
        finish32(count, padding);
      }
      write(buffer << (bits * (group - count)), count);
    }

    private void finish64(int count) {
      if (count < 2) {
        throw corrupt(position - 1);
      }
      if (count == 2) {
        skipBreaks();
        if (position == source.length()) {
          throw corrupt(source.length());
        }
        if (source.charAt(position) != '=') {
          throw corrupt(position - 1);
        }
        position++;
      }
      skipBreaks();
      if (position < source.length()) {
        throw corrupt(position);
      }
    }

    /** Anything after the last padding of a group does not count. */
    private void finish32(int count, int padding) {
      int left = source.length() - position;
      if (count < 2 || left >= group) {
        throw corrupt(position - 1);
      }
      if (left < padding) {
        throw corrupt(source.length());
      }
      for (int i = 0; i < padding; i++) {
        if (source.charAt(position + i) != '=') {
          throw corrupt(position + i - 1);
        }
      }
      if (count == 3 || count == 6) {
        throw corrupt(position - 1);
      }
    }

    private void write(long buffer, int digits) {
      int bytes = digits * bits / 8;
      for (int i = 0; i < bytes; i++) {
        out.write((int) (buffer >> (bits * group - 8 * (i + 1))));
      }
    }

    private void skipBreaks() {
      while (position < source.length() && isBreak(source.charAt(position))) {
        position++;
      }
    }

    private FunctionException corrupt(int at) {
      return new FunctionException("illegal " + label + " data at input byte " + at);
    }
  }
}
