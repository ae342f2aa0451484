package dev.lading.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;

/** Something manifests are made of. */
interface Source {

  /**
   * The manifests.
   *
   * @throws IOException when it cannot be read
   * @throws MojoExecutionException when the project's configuration does not fit it
   * @throws dev.lading.problem.LadingException when it holds anything but what it should
   */
  Rendered render() throws IOException, MojoExecutionException;
}
