package dev.lading.validation.internal.pod;

/** The grammar of IP addresses and networks; never asks a name server. */
public final class Addresses {

  private static final int LONGEST = 45;

  private Addresses() {}

  /** Whether a text is an IPv4 or IPv6 address. */
  public static boolean isIp(String text) {
    return isIpv4(text) || isIpv6(text);
  }

  /** Whether a text is four numbers up to 255 with dots between them. */
  public static boolean isIpv4(String text) {
    int parts = 0;
    int start = 0;
    while (start <= text.length()) {
      int dot = text.indexOf('.', start);
      int end = dot < 0 ? text.length() : dot;
      if (!isByte(text, start, end)) {
        return false;
      }
      parts++;
      start = end + 1;
    }
    return parts == 4;
  }

  private static boolean isByte(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i - start >= 3) {
        return false;
      }
      value = value * 10 + c - '0';
    }
    return end > start && value <= 255 && (end - start == 1 || text.charAt(start) != '0');
  }

  /** Whether a text is an IPv6 address. */
  public static boolean isIpv6(String text) {
    if (text.length() > LONGEST || text.indexOf(':') < 0) {
      return false;
    }
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest);
    return before >= 0 && after >= 0 && before + after <= 7;
  }

  /** How many groups of 16 bits a part of an address has; negative when it is malformed. */
  private static int groups(String text) {
    int groups = 0;
    int start = 0;
    while (start <= text.length()) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      String group = text.substring(start, end);
      if (colon < 0 && group.indexOf('.') > 0) {
        return isIpv4(group) ? groups + 2 : -100;
      }
      if (!isHex(group)) {
        return -100;
      }
      groups++;
      start = end + 1;
    }
    return groups;
  }

  private static boolean isHex(String group) {
    for (int i = 0; i < group.length(); i++) {
      if (Character.digit(group.charAt(i), 16) < 0 || group.charAt(i) > 'f') {
        return false;
      }
    }
    return !group.isEmpty() && group.length() <= 4;
  }

  /** Whether a text is an address, a slash and the length of a prefix. */
  public static boolean isNetwork(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String address = text.substring(0, slash);
    String length = text.substring(slash + 1);
    if (length.isEmpty() || length.length() > 3 || length.length() > 1 && length.charAt(0) == '0') {
      return false;
    }
    int bits = 0;
    for (int i = 0; i < length.length(); i++) {
      char c = length.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      bits = bits * 10 + c - '0';
    }
    return isIpv4(address) && bits <= 32 || isIpv6(address) && bits <= 128;
  }
}
