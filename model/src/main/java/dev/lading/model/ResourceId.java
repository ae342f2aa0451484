package dev.lading.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is called: group, version, kind, namespace and name.
 *
 * @param group the API group; empty for the core group
 * @param version the version within the group
 * @param kind the kind
 * @param namespace the namespace; empty when cluster-scoped or not given
 * @param name the name; empty when not given
 */
public record ResourceId(String group, String version, String kind, String namespace, String name)
    implements Comparable<ResourceId> {

  /** An identity all of whose parts are there; those that do not apply are empty. */
  public ResourceId {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(name, "name");
  }

  /** The identity of a resource of the given apiVersion. */
  public static ResourceId of(String apiVersion, String kind, String namespace, String name) {
    int slash = apiVersion.indexOf('/');
    String group = slash < 0 ? "" : apiVersion.substring(0, slash);
    return new ResourceId(group, apiVersion.substring(slash + 1), kind, namespace, name);
  }

  /** The identity of {@code resource}. */
  public static ResourceId of(KubernetesResource resource) {
    ObjectMeta metadata = resource.metadata();
    return of(
        resource.apiVersion(),
        resource.kind(),
        metadata.namespace().orElse(""),
        metadata.name().orElse(""));
  }

  /** Group and version joined the way manifests spell them: {@code apps/v1}, {@code v1}. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** The same resource in another namespace. */
  public ResourceId withNamespace(String namespace) {
    return new ResourceId(group, version, kind, namespace, name);
  }

  /** The same resource under another name. */
  public ResourceId withName(String name) {
    return new ResourceId(group, version, kind, namespace, name);
  }

  /** Group, version, kind, namespace, name, each in plain text order. */
  @Override
  public int compareTo(ResourceId other) {
    int order = group.compareTo(other.group);
    order = order != 0 ? order : version.compareTo(other.version);
    order = order != 0 ? order : kind.compareTo(other.kind);
    order = order != 0 ? order : namespace.compareTo(other.namespace);
    return order != 0 ? order : name.compareTo(other.name);
  }

  // written out since what the JDK generates takes tens of milliseconds in a new process

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourceId id
        && name.equals(id.name)
        && namespace.equals(id.namespace)
        && kind.equals(id.kind)
        && group.equals(id.group)
        && version.equals(id.version);
  }

  @Override
  public int hashCode() {
    int hash = group.hashCode();
    hash = 31 * hash + version.hashCode();
    hash = 31 * hash + kind.hashCode();
    hash = 31 * hash + namespace.hashCode();
    return 31 * hash + name.hashCode();
  }

  /** For messages: {@code apps/v1 Deployment shop/web}. */
  @Override
  public String toString() {
    String scope = namespace.isEmpty() ? "" : namespace + "/";
    return apiVersion() + " " + kind + " " + scope + name;
  }
}
