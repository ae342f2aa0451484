package dev.lading.sprig.internal.net;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** IP addresses as Go's net/netip (ParseAddr) and net (ParseIP) read them; no look-ups. */
public final class IpAddress {
  private final byte[] bytes;
  private final boolean hasZone;

  private IpAddress(byte[] bytes, boolean hasZone) {
    this.bytes = bytes;
    this.hasZone = hasZone;
  }

  /** net.ParseIP: 4 or 16 bytes, {@code null} for what is no address. */
  public static byte @Nullable [] find(String text) {
    try {
      IpAddress address = parse(text);
      return address.hasZone ? null : address.bytes.clone();
    } catch (FunctionException e) {
      return null;
    }
  }

  /**
   * netip.ParseAddr.
   *
   * @throws FunctionException with Go's message
   */
  public static IpAddress parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.' -> {
          return new IpAddress(parse4(text, text), false);
        }
        case ':' -> {
          return new Parsing6(text).parse();
        }
        case '%' -> throw failure(text, "missing IPv6 address", null);
        default -> {}
      }
    }
    throw failure(text, "unable to parse IP", null);
  }

  boolean isVersion4() {
    return bytes.length == 4;
  }

  private static byte[] parse4(String whole, String fields) {
    byte[] out = new byte[4];
    int field = 0;
    int value = 0;
    int digits = 0;
    for (int i = 0; i < fields.length(); i++) {
      char c = fields.charAt(i);
      if (c >= '0' && c <= '9') {
        if (digits == 1 && value == 0) {
          throw failure(whole, "IPv4 field has octet with leading zero", null);
        }
        value = value * 10 + c - '0';
        digits++;
        if (value > 255) {
          throw failure(whole, "IPv4 field has value >255", null);
        }
      } else if (c == '.') {
        checkDot(whole, fields, i);
        if (field == 3) {
          throw failure(whole, "IPv4 address too long", null);
        }
        out[field++] = (byte) value;
        value = 0;
        digits = 0;
      } else {
        throw failure(whole, "unexpected character", fields.substring(i));
      }
    }
    if (field < 3) {
      throw failure(whole, "IPv4 address too short", null);
    }
    out[3] = (byte) value;
    return out;
  }

  private static void checkDot(String whole, String fields, int i) {
    boolean last = i == fields.length() - 1;
    if (i == 0 || last || fields.charAt(i - 1) == '.') {
      throw failure(whole, "IPv4 field must have at least one digit", fields.substring(i));
    }
  }

  private static FunctionException failure(String text, String problem, @Nullable String at) {
    return new FunctionException(
        "ParseAddr("
            + GoFormat.quote(text)
            + "): "
            + problem
            + (at == null ? "" : " (at " + GoFormat.quote(at) + ")"));
  }

  /** One reading of an IPv6 address. */
  private static final class Parsing6 {
    private final String text;
    private final byte[] bytes = new byte[16];
    private String rest;
    private int filled;
    private int ellipsis = -1;

    Parsing6(String text) {
      this.text = text;
      this.rest = text;
    }

    IpAddress parse() {
      int percent = text.indexOf('%');
      if (percent >= 0) {
        rest = text.substring(0, percent);
        if (percent == text.length() - 1) {
          throw failure(text, "zone must be a non-empty string", null);
        }
      }
      if (rest.startsWith("::")) {
        ellipsis = 0;
        rest = rest.substring(2);
      }
      boolean more = !rest.isEmpty();
      while (more) {
        more = group() && filled < 16;
      }
      finish();
      return new IpAddress(bytes, percent >= 0);
    }

    /** Reads one group and what separates it from the next; false at the end. */
    private boolean group() {
      int digits = digits();
      if (digits == 0) {
        throw failure(text, "each colon-separated field must have at least one digit", rest);
      }
      if (digits < rest.length() && rest.charAt(digits) == '.') {
        embedded4();
        return false;
      }
      int value = Integer.parseInt(rest.substring(0, digits), 16);
      bytes[filled++] = (byte) (value >> 8);
      bytes[filled++] = (byte) value;
      rest = rest.substring(digits);
      return !rest.isEmpty() && separator();
    }

    private int digits() {
      int digits = 0;
      while (digits < rest.length() && isHex(rest.charAt(digits))) {
        digits++;
        if (digits > 4) {
          throw failure(text, "each group must have 4 or less digits", rest);
        }
      }
      return digits;
    }

    private static boolean isHex(char c) {
      return c < 0x80 && Character.digit(c, 16) >= 0;
    }

    private void embedded4() {
      if (ellipsis < 0 && filled != 12) {
        throw failure(
            text, "embedded IPv4 address must replace the final 2 fields of the address", rest);
      }
      if (filled + 4 > 16) {
        throw failure(
            text, "too many hex fields to fit an embedded IPv4 at the end of the address", rest);
      }
      System.arraycopy(parse4(text, rest), 0, bytes, filled, 4);
      filled += 4;
      rest = "";
    }

    private boolean separator() {
      if (rest.charAt(0) != ':') {
        throw failure(text, "unexpected character, want colon", rest);
      }
      if (rest.length() == 1) {
        throw failure(text, "colon must be followed by more characters", rest);
      }
      rest = rest.substring(1);
      if (rest.charAt(0) == ':') {
        if (ellipsis >= 0) {
          throw failure(text, "multiple :: in address", rest);
        }
        ellipsis = filled;
        rest = rest.substring(1);
      }
      return !rest.isEmpty();
    }

    private void finish() {
      if (!rest.isEmpty()) {
        throw failure(text, "trailing garbage after address", rest);
      }
      if (filled < 16 && ellipsis < 0) {
        throw failure(text, "address string too short", null);
      }
      if (filled == 16 && ellipsis >= 0) {
        throw failure(text, "the :: must expand to at least one field of zeros", null);
      }
      if (filled < 16) {
        int tail = filled - ellipsis;
        System.arraycopy(bytes, ellipsis, bytes, 16 - tail, tail);
        Arrays.fill(bytes, ellipsis, 16 - tail, (byte) 0);
      }
    }
  }
}
