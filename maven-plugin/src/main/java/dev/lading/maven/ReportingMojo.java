package dev.lading.maven;

import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.io.IOException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** How all goals tell what is wrong: every problem in the log, the first in the failure. */
abstract class ReportingMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  MavenProject project;

  /**
   * Does the goal's work.
   *
   * @throws LadingException when its input is unusable
   */
  abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

  /** What cannot be done when the input is unusable. */
  abstract String failure();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      run();
    } catch (LadingException unusable) {
      for (Problem problem : unusable.problems()) {
        getLog().error(problem.toString());
      }
      throw new MojoFailureException(failure() + ": " + unusable.problems().get(0), unusable);
    } catch (IOException unreadable) {
      throw new MojoExecutionException(unreadable.toString(), unreadable);
    }
  }
}
