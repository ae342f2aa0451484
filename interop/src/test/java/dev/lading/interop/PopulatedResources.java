package dev.lading.interop;

import dev.lading.codegen.facts.KindFacts;
import dev.lading.manifest.GenericResource;
import dev.lading.model.ApiObject;
import dev.lading.model.KubernetesResource;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.model.io.TreeObjectReader;
import dev.lading.populated.PopulatedTrees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Resources of every kind, full or with fields left out at random, and how they are compared. */
final class PopulatedResources {

  /** Every kind of resource; lists and requests are none. */
  static final List<KindFacts> KINDS =
      PopulatedTrees.FACTS.kinds().stream().filter(k -> k.metadata() && !k.list()).toList();

  private PopulatedResources() {}

  static KubernetesResource full(KindFacts kind, long seed) {
    return read(new PopulatedTrees(seed).of(kind));
  }

  static KubernetesResource thinned(KindFacts kind, long seed) {
    Map<String, @Nullable Object> tree = new PopulatedTrees(seed).of(kind);
    Map<String, @Nullable Object> thin = new LinkedHashMap<>();
    Random random = new Random(seed);
    tree.forEach((name, value) -> thin.put(name, thinned(value, random)));
    return read(thin);
  }

  private static KubernetesResource read(Map<String, @Nullable Object> tree) {
    ApiObject object =
        ResourceTypes.find(String.valueOf(tree.get("apiVersion")), String.valueOf(tree.get("kind")))
            .orElseThrow()
            .read(new TreeObjectReader(tree));
    return object instanceof KubernetesResource resource ? resource : GenericResource.of(tree);
  }

  private static @Nullable Object thinned(@Nullable Object value, Random random) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> kept = new LinkedHashMap<>();
      map.forEach(
          (key, member) -> {
            if (random.nextInt(4) > 0) {
              kept.put((String) key, thinned(member, random));
            }
          });
      return kept;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> thinned(element, random)).toList();
    }
    return value;
  }

  /** The paths at which two trees differ, with both values; array indices are left out. */
  static List<String> differences(@Nullable Object before, @Nullable Object after) {
    List<String> differences = new ArrayList<>();
    compare(before, after, "", differences);
    return differences;
  }

  private static void compare(
      @Nullable Object before, @Nullable Object after, String path, List<String> out) {
    if (before instanceof Map<?, ?> a && after instanceof Map<?, ?> b) {
      a.forEach((key, value) -> compare(value, b.get(key), path + "." + key, out));
      b.forEach(
          (key, value) -> {
            if (!a.containsKey(key)) {
              out.add(path + "." + key + " came from nowhere");
            }
          });
    } else if (before instanceof List<?> a && after instanceof List<?> b && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        compare(a.get(i), b.get(i), path, out);
      }
    } else if (!equal(before, after)) {
      out.add(path + " was " + before + " and is " + after);
    }
  }

  private static boolean equal(@Nullable Object before, @Nullable Object after) {
    boolean empty =
        before instanceof Map<?, ?> map && map.isEmpty()
            || before instanceof List<?> list && list.isEmpty();
    return before == null
        ? after == null
        : before.equals(after) || after == null && empty || sameAmount(before, after);
  }

  /** The quantities of populated trees: digits, or 1.5Gi; {@code 1} may become {@code "1"}. */
  private static boolean sameAmount(Object before, @Nullable Object after) {
    try {
      return after != null && amount(before).compareTo(amount(after)) == 0;
    } catch (NumberFormatException noAmount) {
      return false;
    }
  }

  private static BigDecimal amount(Object quantity) {
    String text = quantity.toString();
    return text.endsWith("Gi")
        ? new BigDecimal(text.substring(0, text.length() - 2))
            .multiply(BigDecimal.valueOf(1L << 30))
        : new BigDecimal(text);
  }
}
