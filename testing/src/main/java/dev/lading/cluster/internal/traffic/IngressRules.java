package dev.lading.cluster.internal.traffic;

import dev.lading.model.networking.v1.HTTPIngressPath;
import dev.lading.model.networking.v1.HTTPIngressRuleValue;
import dev.lading.model.networking.v1.Ingress;
import dev.lading.model.networking.v1.IngressRule;
import dev.lading.model.networking.v1.IngressSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the rule for a host and a path among Ingresses.
 *
 * <p>Follows api networking/v1 IngressRule and HTTPIngressPath, and docs "Ingress": a precise host
 * goes before a wildcard, which stands for one label, and that before rules without a host; then
 * the longest path wins, and an exact one over a prefix. {@code ImplementationSpecific} is read as
 * {@code Prefix}.
 */
final class IngressRules {

  /** A path of a rule; without a path the rule only names a host. */
  record Match(Ingress ingress, String host, Optional<HTTPIngressPath> path) {

    String pattern() {
      return path.flatMap(HTTPIngressPath::path).filter(text -> !text.isEmpty()).orElse("/");
    }

    boolean isExact() {
      return type().equals("Exact");
    }

    String type() {
      return path.flatMap(HTTPIngressPath::pathType).map(Object::toString).orElse("");
    }

    @Override
    public String toString() {
      String place = (host.isEmpty() ? "*" : host) + (path.isPresent() ? pattern() : "");
      return "rule " + place + (type().isEmpty() ? "" : " (" + type() + ")");
    }
  }

  private final List<Match> all = new ArrayList<>();

  IngressRules(List<Ingress> ingresses) {
    for (Ingress ingress : ingresses) {
      for (IngressRule rule : ingress.spec().map(IngressSpec::rules).orElse(List.of())) {
        add(ingress, rule);
      }
    }
  }

  private void add(Ingress ingress, IngressRule rule) {
    String host = rule.host().orElse("").toLowerCase(Locale.ROOT);
    List<HTTPIngressPath> paths = rule.http().map(HTTPIngressRuleValue::paths).orElse(List.of());
    paths.forEach(path -> all.add(new Match(ingress, host, Optional.of(path))));
    if (paths.isEmpty()) {
      all.add(new Match(ingress, host, Optional.empty()));
    }
  }

  /** All paths of the most specific host pattern that fits a host. */
  List<Match> forHost(String host) {
    String small = host.toLowerCase(Locale.ROOT);
    List<Match> exact = all.stream().filter(one -> one.host().equals(small)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Match> wild = all.stream().filter(one -> coversWith(one.host(), small)).toList();
    return wild.isEmpty() ? all.stream().filter(one -> one.host().isEmpty()).toList() : wild;
  }

  /** Whether {@code *.example.com} stands for a host: exactly one label more. */
  static boolean coversWith(String pattern, String host) {
    int dot = host.indexOf('.');
    return pattern.startsWith("*.") && dot > 0 && pattern.substring(1).equals(host.substring(dot));
  }

  /** The best of some matches for a path. */
  static Optional<Match> best(List<Match> matches, String path) {
    return matches.stream()
        .filter(one -> one.path().isEmpty() || fits(one, path))
        .max(
            Comparator.comparing((Match one) -> one.path().isPresent())
                .thenComparing(one -> one.pattern().length())
                .thenComparing(Match::isExact));
  }

  private static boolean fits(Match match, String path) {
    return match.isExact() ? match.pattern().equals(path) : isPrefix(match.pattern(), path);
  }

  /** Element by element; a slash at the end does not count. */
  static boolean isPrefix(String prefix, String path) {
    String plain = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    return path.equals(plain) || path.startsWith(plain + "/");
  }
}
