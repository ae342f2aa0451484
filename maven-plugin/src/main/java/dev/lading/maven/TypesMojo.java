package dev.lading.maven;

import dev.lading.crd.CustomResources;
import dev.lading.crd.TypeGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Generates Java types for custom resources from their definitions. What is generated is compiled
 * with the project, which needs lading-model and Immutables as annotation processor.
 */
@Mojo(name = "types", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class TypesMojo extends ReportingMojo {

  /** Files of CustomResourceDefinitions, or directories of such. */
  @Parameter(required = true)
  private List<File> definitions;

  /** The Java package above those of the API groups, such as {@code com.example.resources}. */
  @Parameter(required = true, property = "lading.basePackage")
  private String basePackage;

  /** Where sources are written to. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/lading")
  private File sourceDirectory;

  @Override
  String failure() {
    return "no types can be generated";
  }

  @Override
  void run() throws IOException {
    CustomResources resources =
        CustomResources.read(definitions.stream().map(File::toPath).toArray(Path[]::new));
    resources.findings().forEach(finding -> getLog().warn(finding.toString()));
    TypeGenerator.intoPackage(basePackage).write(resources, sourceDirectory.toPath());
    project.addCompileSourceRoot(sourceDirectory.getPath());
  }
}
