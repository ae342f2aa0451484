package dev.lading.packages;

import dev.lading.model.ResourceType;
import dev.lading.model.catalog.ResourceTypes;
import dev.lading.packages.internal.trace.RenderTrace;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster can do, for packages that render one thing or another: its version, and the APIs
 * it has. By default the newest version Lading knows, and all kinds of Lading's model. Immutable.
 */
public final class Capabilities {

  private static final KubernetesVersion NEWEST = new KubernetesVersion(1, 35, 0);
  private static final Capabilities DEFAULTS =
      new Capabilities(NEWEST, Optional.empty(), Set.of(), null);

  private final KubernetesVersion version;
  private final Optional<Set<String>> onlyApis;
  private final Set<String> moreApis;
  private final @Nullable RenderTrace trace;

  private Capabilities(
      KubernetesVersion version,
      Optional<Set<String>> onlyApis,
      Set<String> moreApis,
      @Nullable RenderTrace trace) {
    this.version = version;
    this.onlyApis = onlyApis;
    this.moreApis = moreApis;
    this.trace = trace;
  }

  /** The newest version with all kinds of the model. */
  public static Capabilities defaults() {
    return DEFAULTS;
  }

  /** The same, but of another version; which kinds there are is not derived from it. */
  public Capabilities withKubernetes(String newVersion) {
    return new Capabilities(KubernetesVersion.of(newVersion), onlyApis, moreApis, trace);
  }

  /** The same with more APIs: {@code monitoring.coreos.com/v1} or one kind of it. */
  public Capabilities withApis(String... apis) {
    Set<String> more = new LinkedHashSet<>(moreApis);
    more.addAll(Set.of(apis));
    return new Capabilities(version, onlyApis, more, trace);
  }

  /** The same with these APIs and no others. */
  public Capabilities withOnlyApis(Set<String> apis) {
    return new Capabilities(version, Optional.of(Set.copyOf(apis)), Set.of(), trace);
  }

  /** The cluster's version. */
  public KubernetesVersion kubernetes() {
    if (trace != null) {
      trace.wholeVersion();
    }
    return version;
  }

  /** Whether nothing was said about the cluster's version. */
  public boolean isDefaultVersion() {
    return version.equals(NEWEST);
  }

  /**
   * Whether the cluster has at least a version, such as {@code 1.31}.
   *
   * @throws IllegalArgumentException when it is no version
   */
  public boolean isAtLeast(String wanted) {
    KubernetesVersion least = KubernetesVersion.of(wanted);
    if (trace != null) {
      trace.atLeast(least.toString());
    }
    return version.compareTo(least) >= 0;
  }

  /**
   * Whether the cluster has an API: {@code networking.k8s.io/v1}, or one kind of it as in {@code
   * networking.k8s.io/v1/Ingress}.
   */
  public boolean has(String api) {
    if (trace != null) {
      trace.api(api);
    }
    return moreApis.contains(api)
        || onlyApis.map(only -> only.contains(api)).orElseGet(() -> isKnown(api));
  }

  private static boolean isKnown(String api) {
    for (ResourceType<?> type : ResourceTypes.all()) {
      String version = type.apiVersion();
      if (api.equals(version) || api.equals(version + "/" + type.kind())) {
        return true;
      }
    }
    return false;
  }

  /** The APIs beside those of the model. */
  public Set<String> moreApis() {
    return moreApis;
  }

  KubernetesVersion version() {
    return version;
  }

  Capabilities traced(@Nullable RenderTrace newTrace) {
    return new Capabilities(version, onlyApis, moreApis, newTrace);
  }

  @Override
  public String toString() {
    return "Capabilities[Kubernetes " + version + "]";
  }
}
