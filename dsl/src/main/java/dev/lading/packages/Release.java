package dev.lading.packages;

import java.util.Objects;

/**
 * What a package is rendered for: a name, a namespace, and whether it is there already.
 *
 * @param name the release's name
 * @param namespace the namespace it goes to; default {@code default}
 * @param revision counts installs and upgrades from 1
 * @param upgrade whether an earlier revision is being replaced; default false
 */
public record Release(String name, String namespace, int revision, boolean upgrade) {

  /**
   * A release whose revisions count from 1.
   *
   * @throws IllegalArgumentException when they do not
   */
  public Release {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(namespace, "namespace");
    if (revision < 1) {
      throw new IllegalArgumentException("revisions count from 1, not " + revision);
    }
  }

  /** A first install into the namespace {@code default}. */
  public static Release release(String name) {
    return new Release(name, "default", 1, false);
  }

  /** The same release in another namespace. */
  public Release namespace(String newNamespace) {
    return new Release(name, newNamespace, revision, upgrade);
  }

  /** The same release as an upgrade. */
  public Release asUpgrade() {
    return new Release(name, namespace, revision, true);
  }

  /** The same release with another revision. */
  public Release withRevision(int newRevision) {
    return new Release(name, namespace, newRevision, upgrade);
  }

  /**
   * What a Java package's resource is called in this release: {@code cache} gives {@code
   * shop-cache} in the release {@code shop}. Names that begin so already are left alone.
   */
  public String fullName(String resource) {
    return resource.equals(name) || resource.startsWith(name + "-")
        ? resource
        : name + "-" + resource;
  }

  /** The release of a dependency: of its own name, so that aliases do not clash. */
  public Release ofDependency(String alias) {
    return new Release(name + "-" + alias, namespace, revision, upgrade);
  }
}
