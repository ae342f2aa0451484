package dev.lading.maven;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The files of a git revision, read with the {@code git} of the machine.
 *
 * @param directory a folder of the checkout
 * @param revision the revision
 */
record GitTree(Path directory, String revision) {

  /** The manifests of a folder; none when the revision has no such folder. */
  Manifests manifests(Path folder) throws IOException, MojoExecutionException {
    if (revision.startsWith("-")) {
      throw new MojoExecutionException("no revision: " + revision);
    }
    git("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
    String path = directory.relativize(folder).toString().replace(File.separatorChar, '/');
    String names = git("ls-tree", "-r", "-z", "--name-only", revision, "--", path);
    List<KubernetesResource> resources = new ArrayList<>();
    for (String name : names.split("\0", -1)) {
      if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
        String text = git("show", revision + ":./" + name);
        resources.addAll(ManifestReader.strict().read(text, revision + ":" + name).resources());
      }
    }
    return Manifests.of(resources);
  }

  private String git(String... arguments) throws IOException, MojoExecutionException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new MojoExecutionException(
            "`"
                + String.join(" ", command)
                + "` failed in "
                + directory
                + ": is "
                + revision
                + " a revision of this checkout?");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted while git ran", stopped);
    }
    return output;
  }
}
