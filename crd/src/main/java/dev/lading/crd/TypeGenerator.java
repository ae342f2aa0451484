package dev.lading.crd;

import com.palantir.javapoet.ClassName;
import dev.lading.codegen.emit.ModelSource;
import dev.lading.codegen.emit.SourceFolder;
import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.plan.Curation;
import dev.lading.codegen.plan.Layout;
import dev.lading.codegen.plan.Planner;
import dev.lading.model.io.KeyOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import javax.lang.model.SourceVersion;

/**
 * Writes Java types for custom resources, in the style of the model: an interface for each kind and
 * each object in it, a value type for each enumeration, and {@code CustomResourceTypes} in the base
 * package, whose {@code find} a {@link dev.lading.manifest.ManifestReader} takes.
 *
 * <p>The types of {@code cert-manager.io/v1} are in {@code BASE.certmanager.io.v1} unless a group
 * was given another package. Compiling them needs lading-model, Immutables as annotation processor,
 * jackson-annotations and JSpecify. The same definitions give the same source. Immutable.
 */
public final class TypeGenerator {

  private final String basePackage;
  private final Map<String, String> packages;

  private TypeGenerator(String basePackage, Map<String, String> packages) {
    this.basePackage = basePackage;
    this.packages = packages;
  }

  /**
   * A generator of types below a package.
   *
   * @throws IllegalArgumentException when it is no name of a package
   */
  public static TypeGenerator intoPackage(String basePackage) {
    return new TypeGenerator(checked(basePackage), Map.of());
  }

  /**
   * The same with another package for a group, below the base package: {@code
   * withGroupPackage("cert-manager.io", "certs")}.
   *
   * @throws IllegalArgumentException when it is no name of a package
   */
  public TypeGenerator withGroupPackage(String group, String packageName) {
    Map<String, String> more = new HashMap<>(packages);
    more.put(group, checked(packageName));
    return new TypeGenerator(basePackage, Map.copyOf(more));
  }

  private static String checked(String packageName) {
    if (!SourceVersion.isName(packageName)) {
      throw new IllegalArgumentException("'" + packageName + "' is no name of a package");
    }
    return packageName;
  }

  /** The sources, by their paths below a source folder. */
  public SortedMap<String, String> sources(CustomResources resources) {
    FactsRun run = new FactsRun(resources.limits(), this::packageOf);
    FactTable table = run.table(resources.definitions());
    Layout layout =
        new Layout(
            basePackage,
            ClassName.get(basePackage, "CustomResourceTypes"),
            "custom resource definitions",
            "the custom resources",
            KeyOrder::compare);
    return ModelSource.files(Planner.plan(table, Curation.words(), layout));
  }

  private String packageOf(String group) {
    String chosen = packages.get(group);
    return chosen == null ? PackageNames.of(group) : chosen;
  }

  /**
   * Makes a folder hold exactly the sources; files that would not change are left alone.
   *
   * @return how many files were written or removed
   * @throws IOException when a file cannot be written
   */
  public int write(CustomResources resources, Path sourceFolder) throws IOException {
    return new SourceFolder(sourceFolder).update(sources(resources));
  }
}
