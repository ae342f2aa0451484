package dev.lading.maven;

import dev.lading.crd.CustomResources;
import dev.lading.crd.TypeGenerator;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Generates Java types for custom resources from their definitions. What is generated is compiled
 * with the project, which needs lading-model and Immutables as annotation processor.
 */
@Mojo(name = "types", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class TypesMojo extends AbstractMojo {

  /** Files of CustomResourceDefinitions, or directories of such. */
  @Parameter(required = true)
  private List<File> definitions;

  /** The Java package above those of the API groups, such as {@code com.example.resources}. */
  @Parameter(required = true, property = "lading.basePackage")
  private String basePackage;

  /** Where sources are written to. */
  @Parameter(defaultValue = "${project.build.directory}/generated-sources/lading")
  private File sourceDirectory;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try {
      CustomResources resources =
          CustomResources.read(definitions.stream().map(File::toPath).toArray(Path[]::new));
      resources.findings().forEach(finding -> getLog().warn(finding.toString()));
      TypeGenerator.intoPackage(basePackage).write(resources, sourceDirectory.toPath());
    } catch (LadingException unusable) {
      for (Problem problem : unusable.problems()) {
        getLog().error(problem.toString());
      }
      throw new MojoFailureException(
          "no types can be generated: " + unusable.problems().get(0), unusable);
    } catch (IOException unreadable) {
      throw new MojoExecutionException(unreadable.toString(), unreadable);
    }
    project.addCompileSourceRoot(sourceDirectory.getPath());
  }
}
