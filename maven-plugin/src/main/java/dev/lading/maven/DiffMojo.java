package dev.lading.maven;

import dev.lading.manifest.ManifestDiff;
import dev.lading.manifest.Manifests;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares what would be rendered with what was accepted: a folder of golden manifests in the
 * checkout, or the same folder at a revision of git. Values of Secrets are not shown.
 */
@Mojo(
    name = "diff",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class DiffMojo extends LadingMojo {

  /** The folder of accepted manifests, with a folder for each rendering. */
  @Parameter(property = "lading.against", defaultValue = "${project.basedir}/src/test/kubernetes")
  private File against;

  /** A revision of git, such as {@code HEAD} or {@code main}, to take that folder from. */
  @Parameter(property = "lading.revision")
  private @Nullable String revision;

  /** Whether what is rendered now is accepted: the folder is rewritten. */
  @Parameter(property = "lading.updateGolden", defaultValue = "false")
  private boolean update;

  /** Whether a difference fails the build. */
  @Parameter(property = "lading.failOnDifference", defaultValue = "true")
  private boolean failOnDifference;

  private int different;

  @Override
  void process(Source source) throws IOException, MojoExecutionException {
    Rendered rendered = render(source);
    Path golden = against.toPath().resolve(rendered.name());
    if (update) {
      rendered.manifests().writeTo(golden);
      getLog().info(rendered.name() + ": accepted in " + golden);
      return;
    }
    ManifestDiff diff = accepted(golden).diff(rendered.manifests());
    if (diff.isEmpty()) {
      getLog().info(rendered.name() + ": as accepted");
      return;
    }
    different++;
    getLog().warn(rendered.name() + ": differs from " + golden + describedRevision());
    diff.toString().lines().forEach(line -> getLog().warn("  " + line));
  }

  private Manifests accepted(Path golden) throws IOException, MojoExecutionException {
    if (revision != null) {
      return new GitTree(project.getBasedir().toPath(), revision).manifests(golden);
    }
    return Files.exists(golden) ? Manifests.read(golden) : Manifests.empty();
  }

  private String describedRevision() {
    return revision == null ? "" : " at " + revision;
  }

  @Override
  void finish() throws MojoFailureException {
    if (different > 0 && failOnDifference) {
      throw new MojoFailureException(
          different
              + (different == 1 ? " rendering differs" : " renderings differ")
              + " from what was accepted; if that is intended, run with -Dlading.updateGolden=true");
    }
  }
}
