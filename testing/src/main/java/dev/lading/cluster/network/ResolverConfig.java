package dev.lading.cluster.network;

import java.util.List;

/**
 * What {@code /etc/resolv.conf} says.
 *
 * @param nameservers addresses of servers
 * @param searches domains to append to names
 * @param options such as {@code ndots:5}
 */
public record ResolverConfig(
    List<String> nameservers, List<String> searches, List<String> options) {

  private static final String NDOTS = "ndots:";

  /** Lists that do not change. */
  public ResolverConfig {
    nameservers = List.copyOf(nameservers);
    searches = List.copyOf(searches);
    options = List.copyOf(options);
  }

  /** How many dots a name needs to be tried as it is first; 1 unless an option says otherwise. */
  public int ndots() {
    return options.stream()
        .filter(option -> option.startsWith(NDOTS))
        .map(option -> option.substring(NDOTS.length()))
        .filter(text -> !text.isEmpty() && text.length() < 3)
        .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(Integer::valueOf)
        .reduce((first, last) -> last)
        .orElse(1);
  }

  /** The text of the file. */
  public String text() {
    StringBuilder out = new StringBuilder();
    if (!searches.isEmpty()) {
      out.append("search ").append(String.join(" ", searches)).append('\n');
    }
    nameservers.forEach(server -> out.append("nameserver ").append(server).append('\n'));
    if (!options.isEmpty()) {
      out.append("options ").append(String.join(" ", options)).append('\n');
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
