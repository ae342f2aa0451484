package dev.lading.model;

import dev.lading.model.io.ObjectReader;

/**
 * A kind of the Kubernetes API and the Java type that stands for it.
 *
 * @param <T> the Java type
 */
public abstract class ResourceType<T extends ApiObject> {

  private final Class<T> javaType;
  private final String apiVersion;
  private final String kind;
  private final String plural;
  private final boolean namespaced;
  private final Stability stability;
  private final String since;

  /** For the generated types, each of which says what it is. */
  protected ResourceType(
      Class<T> javaType,
      String apiVersion,
      String kind,
      String plural,
      boolean namespaced,
      Stability stability,
      String since) {
    this.javaType = javaType;
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.plural = plural;
    this.namespaced = namespaced;
    this.stability = stability;
    this.since = since;
  }

  /** Reads one object of this type; absent and unknown fields are kept as they are. */
  public abstract T read(ObjectReader in);

  /** The interface users name. */
  public Class<T> javaType() {
    return javaType;
  }

  /** Such as {@code apps/v1}. */
  public String apiVersion() {
    return apiVersion;
  }

  /** Such as {@code Deployment}. */
  public String kind() {
    return kind;
  }

  /** Whether this is the type for a kind. */
  public boolean isOf(String otherApiVersion, String otherKind) {
    return apiVersion.equals(otherApiVersion) && kind.equals(otherKind);
  }

  /** The name in request paths, such as {@code deployments}; empty for kinds without one. */
  public String plural() {
    return plural;
  }

  /** Whether objects live in a namespace; true when the API does not say. */
  public boolean namespaced() {
    return namespaced;
  }

  /** How far along this version of the kind is. */
  public Stability stability() {
    return stability;
  }

  /** The first Kubernetes minor version with it; {@code <=1.17} for older ones. */
  public String since() {
    return since;
  }

  @Override
  public String toString() {
    return apiVersion + " " + kind;
  }
}
