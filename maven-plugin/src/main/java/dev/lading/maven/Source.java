package dev.lading.maven;

import dev.lading.validation.Findings;
import dev.lading.validation.Validator;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;

/** Something manifests are made of. */
interface Source {

  /** What the set of manifests is called. */
  String name();

  /**
   * The manifests.
   *
   * @throws IOException when it cannot be read
   * @throws MojoExecutionException when the project's configuration does not fit it
   * @throws dev.lading.problem.LadingException when it holds anything but what it should
   */
  Rendered render() throws IOException, MojoExecutionException;

  /**
   * Checks what is rendered, however wrong it is.
   *
   * @throws IOException when it cannot be read
   * @throws MojoExecutionException when the project's configuration does not fit it
   * @throws dev.lading.problem.LadingException when it cannot be rendered
   */
  default Findings check(Validator validator) throws IOException, MojoExecutionException {
    Rendered rendered = render();
    return validator.checkText(rendered.stream(), rendered.name());
  }
}
