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

  private final Map<String, Set<Boolean>> conditions = new LinkedHashMap<>();
  private final Set<String> apis = new LinkedHashSet<>();
  private final Set<String> versions = new LinkedHashSet<>();
  private boolean wholeVersion;

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
