package dev.lading.cluster.internal.dns;

import dev.lading.cluster.network.Libc;
import dev.lading.cluster.network.ResolverConfig;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which full names a resolver tries for a name.
 *
 * <p>Follows {@code __res_context_search} of glibc {@code resolv/res_query.c} and {@code
 * name_from_dns_search} of musl {@code src/network/lookup_name.c}.
 */
public final class SearchPath {

  private SearchPath() {}

  /** The names in the order they are tried. */
  public static List<String> of(String name, ResolverConfig config, Libc libc) {
    if (name.endsWith(".")) {
      return List.of(name.substring(0, name.length() - 1));
    }
    boolean enoughDots = name.chars().filter(c -> c == '.').count() >= config.ndots();
    Set<String> names = new LinkedHashSet<>();
    if (enoughDots) {
      names.add(name);
    }
    if (!enoughDots || libc == Libc.GLIBC) {
      config.searches().forEach(search -> names.add(join(name, search)));
    }
    names.add(name);
    return List.copyOf(names);
  }

  private static String join(String name, String search) {
    String domain = search.endsWith(".") ? search.substring(0, search.length() - 1) : search;
    return domain.isEmpty() ? name : name + "." + domain;
  }
}
