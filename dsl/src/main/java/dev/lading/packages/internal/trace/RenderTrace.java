package dev.lading.packages.internal.trace;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was asked while a package was rendered once or several times: its conditions and loops with
 * their answers, and what it wanted to know of the cluster. For use by one thread.
 */
public final class RenderTrace {

  /** With as many values a dependency is rendered for other clusters. */
  private static final int MOST_PROBES = 8;

  private final Map<String, Set<Boolean>> conditions = new LinkedHashMap<>();
  private final Set<String> apis = new LinkedHashSet<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private boolean wholeVersion;
  private final Set<String> clusterDependent = new LinkedHashSet<>();
  private final Map<String, Integer> probes = new LinkedHashMap<>();

  /** A condition had an answer, or a loop something to do or nothing. */
  public void condition(String name, boolean answer) {
    conditions.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(answer);
  }

  /** Somebody asked for an API. */
  public void api(String api) {
    apis.add(api);
  }

  /** Somebody asked whether the cluster has at least a version. */
  public void atLeast(String version) {
    versions.add(version);
  }

  /** Somebody looked at the cluster's version itself. */
  public void wholeVersion() {
    wholeVersion = true;
  }

  /** Whether it is worth a try whether a dependency looks at the cluster. */
  public boolean isToBeProbed(String place) {
    return !clusterDependent.contains(place) && probes.getOrDefault(place, 0) < MOST_PROBES;
  }

  /** A dependency was rendered for other clusters, and it made a difference or none. */
  public void probed(String place, boolean differs) {
    probes.merge(place, 1, Integer::sum);
    if (differs) {
      clusterDependent.add(place);
    }
  }

  /** The dependencies that look at the cluster in a way that cannot be traced. */
  public Set<String> clusterDependent() {
    return clusterDependent;
  }

  /** The answers of each condition and loop, by where it is. */
  public Map<String, Set<Boolean>> conditions() {
    return conditions;
  }

  /** The APIs asked for. */
  public Set<String> apis() {
    return apis;
  }

  /** The versions asked for. */
  public Set<String> versions() {
    return versions;
  }

  /** Whether somebody looked at the cluster's version itself. */
  public boolean askedWholeVersion() {
    return wholeVersion;
  }
}
