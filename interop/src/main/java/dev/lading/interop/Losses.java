package dev.lading.interop;

import dev.lading.model.KubernetesResource;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a conversion would lose: the members of one tree that another lacks. Empty lists and maps
 * count for nothing, since neither client tells them from absent ones.
 */
public final class Losses {

  private final Collection<String> paths = new TreeSet<>();

  private Losses() {}

  /** The paths of members in {@code before} that are not in {@code after}, in ascending order. */
  public static List<String> between(@Nullable Object before, @Nullable Object after) {
    Losses losses = new Losses();
    losses.compare(before, after, "");
    return List.copyOf(losses.paths);
  }

  /**
   * Makes sure that nothing is lost.
   *
   * @throws InteropException when something is, with every path
   */
  public static void check(
      KubernetesResource resource, @Nullable Object after, String client, String hint) {
    List<Problem> problems = new ArrayList<>();
    for (String path : between(resource.toTree(), after)) {
      String message = resource.id() + ": the type of the " + client + " has no such field";
      problems.add(Problem.of("interop-loss", message).withPath(path).withHint(hint));
    }
    if (!problems.isEmpty()) {
      throw new InteropException(problems);
    }
  }

  private void compare(@Nullable Object before, @Nullable Object after, String path) {
    if (before instanceof Map<?, ?> map) {
      Map<?, ?> other = after instanceof Map<?, ?> found ? found : Map.of();
      map.forEach((key, value) -> member(value, other.get(key), path, String.valueOf(key)));
    } else if (before instanceof List<?> list) {
      List<?> other = after instanceof List<?> found ? found : List.of();
      for (int i = 0; i < list.size(); i++) {
        Object counterpart = i < other.size() ? other.get(i) : null;
        member(list.get(i), counterpart, path, "[" + i + "]");
      }
    }
  }

  private void member(
      @Nullable Object before, @Nullable Object after, String parent, String segment) {
    boolean index = segment.startsWith("[");
    String path = parent.isEmpty() || index ? parent + segment : parent + "." + segment;
    if (after == null && !isNothing(before)) {
      paths.add(path);
    } else if (after != null) {
      compare(before, after, path);
    }
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null
        || value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof List<?> list && list.isEmpty();
  }
}
