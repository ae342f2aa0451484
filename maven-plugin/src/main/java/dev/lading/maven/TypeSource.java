package dev.lading.maven;

import dev.lading.manifest.Manifests;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.plugin.MojoExecutionException;

/** A class of the project that makes manifests. */
record TypeSource(String name, String type, ClassLoader classes) implements Source {

  @Override
  public Rendered render() throws MojoExecutionException {
    Object made = supplier().get();
    if (!(made instanceof Manifests manifests)) {
      throw new MojoExecutionException(
          type + " supplies " + (made == null ? "null" : made.getClass()) + ", not Manifests");
    }
    return new Rendered(name, type, manifests.toYaml(), List.of());
  }

  private Supplier<?> supplier() throws MojoExecutionException {
    try {
      Object instance = classes.loadClass(type).getConstructor().newInstance();
      if (instance instanceof Supplier<?> supplier) {
        return supplier;
      }
      throw new MojoExecutionException(
          type + " is no java.util.function.Supplier of dev.lading.manifest.Manifests");
    } catch (ReflectiveOperationException unusable) {
      throw new MojoExecutionException(
          type
              + " cannot be made: it must be a public class on the project's class path with a"
              + " public constructor without parameters",
          unusable);
    }
  }
}
