package dev.lading.cluster.internal.traffic;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a program connects to: a URL or {@code host:port}.
 *
 * <p>Without a port the one that is registered for the scheme is taken.
 */
record Target(String scheme, String host, int port, String protocol, String path) {

  private static final int MAX_PORT = 65535;
  private static final Map<String, Integer> PORTS =
      Map.ofEntries(
          Map.entry("http", 80),
          Map.entry("ws", 80),
          Map.entry("https", 443),
          Map.entry("wss", 443),
          Map.entry("redis", 6379),
          Map.entry("rediss", 6379),
          Map.entry("postgres", 5432),
          Map.entry("postgresql", 5432),
          Map.entry("mysql", 3306),
          Map.entry("mariadb", 3306),
          Map.entry("mongodb", 27017),
          Map.entry("amqp", 5672),
          Map.entry("amqps", 5671),
          Map.entry("nats", 4222),
          Map.entry("ldap", 389),
          Map.entry("ldaps", 636),
          Map.entry("ssh", 22),
          Map.entry("ftp", 21));

  /** Empty when there is no host or no port. */
  static Optional<Target> parse(String text) {
    int mark = text.indexOf("://");
    String scheme = mark < 0 ? "" : text.substring(0, mark).toLowerCase(Locale.ROOT);
    String kind = scheme.startsWith("jdbc:") ? scheme.substring("jdbc:".length()) : scheme;
    String rest = mark < 0 ? text : text.substring(mark + 3);
    int end = end(rest);
    String authority = rest.substring(0, end);
    String place = authority.substring(authority.lastIndexOf('@') + 1);
    String path = rest.substring(end);
    return host(place)
        .flatMap(
            host ->
                port(place, host, kind)
                    .map(port -> new Target(kind, bare(host), port, protocol(kind), path)));
  }

  /** Where host and port end. */
  private static int end(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("/?#".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** The host with its brackets, if any. */
  private static Optional<String> host(String place) {
    int end = place.startsWith("[") ? place.indexOf(']') + 1 : place.lastIndexOf(':');
    String host = end > 0 ? place.substring(0, end) : place.startsWith("[") ? "" : place;
    return host.isEmpty() || host.startsWith(":") ? Optional.empty() : Optional.of(host);
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static Optional<Integer> port(String place, String host, String scheme) {
    String rest = place.substring(host.length());
    if (rest.isEmpty()) {
      return Optional.ofNullable(PORTS.get(scheme));
    }
    String digits = rest.substring(1);
    boolean number =
        !digits.isEmpty()
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number
        ? Optional.of(Integer.parseInt(digits)).filter(port -> port > 0 && port <= MAX_PORT)
        : Optional.empty();
  }

  private static String protocol(String scheme) {
    return switch (scheme) {
      case "udp" -> "UDP";
      case "sctp" -> "SCTP";
      default -> "TCP";
    };
  }

  /** The path without query and fragment; {@code /} when there is none. */
  String plainPath() {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
      end++;
    }
    return end == 0 ? "/" : path.substring(0, end);
  }
}
