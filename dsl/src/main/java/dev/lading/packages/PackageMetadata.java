package dev.lading.packages;

import dev.lading.validation.name.Names;
import java.util.Optional;

/**
 * What a package says about itself. Immutable.
 *
 * @param name what it is called: lower-case letters, digits and dashes
 * @param version the version of the package
 * @param appVersion the version of what it installs
 * @param description one sentence for people
 * @param kubernetes the versions of Kubernetes it is for, such as {@code >=1.27} or {@code >=1.27
 *     <1.36}
 */
public record PackageMetadata(
    String name,
    String version,
    Optional<String> appVersion,
    Optional<String> description,
    Optional<String> kubernetes) {

  /**
   * With a name and a version; add what else is known.
   *
   * @throws IllegalArgumentException when the name is no DNS label
   */
  public static PackageMetadata of(String name, String version) {
    Names.dnsLabel(name)
        .ifPresent(
            wrong -> {
              throw new IllegalArgumentException("the name \"" + name + "\" " + wrong);
            });
    return new PackageMetadata(name, version, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** With the version of what is installed. */
  public PackageMetadata withAppVersion(String value) {
    return new PackageMetadata(name, version, Optional.of(value), description, kubernetes);
  }

  /** With a sentence for people. */
  public PackageMetadata withDescription(String value) {
    return new PackageMetadata(name, version, appVersion, Optional.of(value), kubernetes);
  }

  /**
   * For these versions of Kubernetes only: comparisons ({@code >= > < <= =}) with blanks between
   * them, all of which must hold.
   */
  public PackageMetadata withKubernetes(String range) {
    return new PackageMetadata(name, version, appVersion, description, Optional.of(range));
  }

  /** Name and version. */
  @Override
  public String toString() {
    return name + " " + version;
  }
}
