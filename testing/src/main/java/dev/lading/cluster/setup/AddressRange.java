package dev.lading.cluster.setup;

/**
 * A range of IPv4 addresses, such as {@code 10.96.0.0/16}.
 *
 * @param base the first address as a number
 * @param prefix how many bits are fixed
 */
public record AddressRange(long base, int prefix) {

  private static final int BITS = 32;

  /**
   * Reads an address and a prefix length.
   *
   * @throws IllegalArgumentException when it is no IPv4 range
   */
  public static AddressRange parse(String cidr) {
    int slash = cidr.indexOf('/');
    String[] parts = (slash < 0 ? "" : cidr.substring(0, slash)).split("\\.", -1);
    try {
      int prefix = Integer.parseInt(cidr.substring(slash + 1));
      if (parts.length == 4 && prefix >= 0 && prefix <= BITS) {
        return new AddressRange(address(parts) >> (BITS - prefix) << (BITS - prefix), prefix);
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no IPv4 range: '" + cidr + "'", e);
    }
    throw new IllegalArgumentException("no IPv4 range: '" + cidr + "'");
  }

  private static long address(String[] parts) {
    long address = 0;
    for (String part : parts) {
      int octet = Integer.parseInt(part);
      if (octet < 0 || octet > 255) {
        throw new NumberFormatException(part);
      }
      address = address << 8 | octet;
    }
    return address;
  }

  /** How many addresses there are. */
  public long size() {
    return 1L << (BITS - prefix);
  }

  /** The address {@code offset} places after the first, as text. */
  public String address(long offset) {
    long address = base + offset;
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The {@code index}th part of this range when it is cut into ranges of a longer prefix. */
  public AddressRange part(int index, int longerPrefix) {
    return new AddressRange(base + ((long) index << (BITS - longerPrefix)), longerPrefix);
  }

  /** The text {@link #parse} takes. */
  @Override
  public String toString() {
    return address(0) + "/" + prefix;
  }
}
