package dev.lading.packages;

import dev.lading.problem.NearestName;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The packages on the class path, by name: those that are registered as services of {@link
 * AnyPackage}, in {@code META-INF/services} or by {@code provides … with} of a module.
 */
public final class PackageCatalog {

  private final Map<String, AnyPackage> byName;

  private PackageCatalog(Map<String, AnyPackage> byName) {
    this.byName = byName;
  }

  /**
   * The packages that the calling thread's class loader sees.
   *
   * @throws PackageException when one cannot be made, or two have the same name
   */
  public static PackageCatalog load() {
    return of(ServiceLoader.load(AnyPackage.class));
  }

  /**
   * The packages that a class loader sees.
   *
   * @throws PackageException as {@link #load()}
   */
  public static PackageCatalog load(ClassLoader loader) {
    return of(ServiceLoader.load(AnyPackage.class, loader));
  }

  /**
   * These packages.
   *
   * @throws PackageException when two have the same name
   */
  public static PackageCatalog of(Iterable<? extends AnyPackage> packages) {
    Map<String, AnyPackage> byName = new TreeMap<>();
    try {
      for (AnyPackage each : packages) {
        AnyPackage other = byName.putIfAbsent(each.about().name(), each);
        if (other != null && other != each) {
          throw new PackageException(
              Problem.of(
                  "package-twice",
                  "Two packages are called "
                      + each.about().name()
                      + ": "
                      + other.getClass().getName()
                      + " and "
                      + each.getClass().getName()));
        }
      }
    } catch (ServiceConfigurationError broken) {
      throw new PackageException(
          Problem.of("package-service", "A package cannot be made: " + broken.getMessage()));
    }
    return new PackageCatalog(byName);
  }

  /** What there is, by name. */
  public List<AnyPackage> packages() {
    return List.copyOf(byName.values());
  }

  /**
   * The package of a name.
   *
   * @throws PackageException when there is none
   */
  public AnyPackage get(String name) {
    AnyPackage found = byName.get(name);
    if (found != null) {
      return found;
    }
    List<String> names = new ArrayList<>(byName.keySet());
    String nearest = NearestName.of(name, names);
    throw new PackageException(
        Problem.of("package-unknown", "There is no package called " + name)
            .withHint(
                nearest == null
                    ? "there are " + String.join(", ", names)
                    : "did you mean " + nearest + "?"));
  }

  @Override
  public String toString() {
    return "PackageCatalog" + byName.keySet();
  }
}
