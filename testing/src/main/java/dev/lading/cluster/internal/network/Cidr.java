package dev.lading.cluster.internal.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A block of IP addresses, such as {@code 10.0.0.0/8} or {@code fd00::/8}. */
final class Cidr {

  private static final int V6_GROUPS = 8;

  private final int bits;
  private final BigInteger network;
  private final int prefix;

  private Cidr(int bits, BigInteger network, int prefix) {
    this.bits = bits;
    this.network = network;
    this.prefix = prefix;
  }

  /** Whether a block holds an address; a malformed block or address holds nothing. */
  static boolean contains(String block, String address) {
    int slash = block.indexOf('/');
    if (slash < 0) {
      return false;
    }
    try {
      String base = block.substring(0, slash);
      int prefix = Integer.parseInt(block.substring(slash + 1));
      return new Cidr(bits(base), number(base), prefix).contains(address);
    } catch (NumberFormatException malformed) {
      return false;
    }
  }

  private boolean contains(String address) {
    int shift = bits - prefix;
    return bits(address) == bits
        && shift >= 0
        && shift <= bits
        && number(address).shiftRight(shift).equals(network.shiftRight(shift));
  }

  private static int bits(String address) {
    return address.indexOf(':') >= 0 ? 128 : 32;
  }

  private static BigInteger number(String address) {
    boolean six = address.indexOf(':') >= 0;
    List<String> groups = six ? groups(address) : Arrays.asList(address.split("\\.", -1));
    BigInteger number = BigInteger.ZERO;
    for (String group : groups) {
      number =
          number
              .shiftLeft(six ? 16 : 8)
              .or(BigInteger.valueOf(Integer.parseInt(group, six ? 16 : 10)));
    }
    return number;
  }

  /** The eight groups of an IPv6 address, {@code ::} filled with zeros. */
  private static List<String> groups(String address) {
    int gap = address.indexOf("::");
    if (gap < 0) {
      return Arrays.asList(address.split(":", -1));
    }
    List<String> head = parts(address.substring(0, gap));
    List<String> tail = parts(address.substring(gap + 2));
    List<String> all = new ArrayList<>(head);
    while (all.size() < V6_GROUPS - tail.size()) {
      all.add("0");
    }
    all.addAll(tail);
    return all;
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(":", -1));
  }
}
