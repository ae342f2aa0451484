package dev.lading.cluster.internal.kubelet;

import java.util.Optional;
import java.util.function.Function;

/**
 * Replaces {@code $(NAME)} by values; {@code $$} stands for a dollar sign.
 *
 * <p>Follows {@code Expand} of kubernetes {@code third_party/forked/golang/expansion/expand.go}: a
 * name without a value stays as it is written, so do {@code $x}, an open {@code $(} and a dollar
 * sign at the end; results are not expanded again.
 */
final class Expansion {

  private Expansion() {}

  /** {@code text} with every reference replaced that {@code values} has a value for. */
  static String expand(String text, Function<String, Optional<String>> values) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0 || dollar + 1 == text.length()) {
        break;
      }
      out.append(text, at, dollar);
      at = one(text, dollar, values, out);
    }
    return out.append(text, Math.min(at, text.length()), text.length()).toString();
  }

  /** Writes what the dollar sign at {@code dollar} starts; tells where to go on. */
  private static int one(
      String text, int dollar, Function<String, Optional<String>> values, StringBuilder out) {
    char next = text.charAt(dollar + 1);
    int close = next == '(' ? text.indexOf(')', dollar + 2) : -1;
    if (close >= 0) {
      String name = text.substring(dollar + 2, close);
      out.append(values.apply(name).orElse("$(" + name + ")"));
      return close + 1;
    }
    out.append('$').append(next == '$' ? "" : next);
    return dollar + 2;
  }
}
