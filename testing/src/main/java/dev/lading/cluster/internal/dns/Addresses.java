package dev.lading.cluster.internal.dns;

import dev.lading.cluster.network.DnsRecord;
import dev.lading.cluster.network.RecordType;

/** IP addresses in text. */
public final class Addresses {

  private static final int BYTE = 255;

  private Addresses() {}

  /** Whether it is four numbers up to 255. */
  public static boolean isV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (part.isEmpty()
          || part.length() > 3
          || !part.chars().allMatch(c -> c >= '0' && c <= '9')
          || Integer.parseInt(part) > BYTE) {
        return false;
      }
    }
    return true;
  }

  /** Whether it looks like an IPv6 address: hexadecimal digits and at least two colons. */
  public static boolean isV6(String text) {
    return text.chars().filter(c -> c == ':').count() >= 2
        && text.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0);
  }

  /** Whether it is an address and no name. */
  public static boolean isAddress(String text) {
    return isV4(text) || isV6(text);
  }

  /** The record of an address. */
  static DnsRecord record(String name, String address) {
    return new DnsRecord(name, isV6(address) ? RecordType.AAAA : RecordType.A, address);
  }

  /** The address as one label of a name. */
  static String dashed(String address) {
    return address.replace('.', '-').replace(':', '-');
  }
}
