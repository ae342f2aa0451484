package dev.lading.maven;

import dev.lading.manifest.Manifests;
import dev.lading.manifest.OutputDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Renders manifests into the build directory. Files that are right already are not touched, those
 * of resources that went away are removed.
 */
@Mojo(
    name = "render",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public class RenderMojo extends LadingMojo {

  /** How manifests are laid out. */
  public enum Layout {
    /** A file for each resource. */
    FILES,
    /** One file, {@code manifests.yaml}, with the bytes the tool prints whose input was read. */
    STREAM
  }

  /** {@code files} (a file for each resource) or {@code stream} (one file). */
  @Parameter(property = "lading.layout", defaultValue = "files")
  private String layout;

  @Override
  void process(Source source) throws IOException, MojoExecutionException {
    Rendered rendered = render(source);
    Manifests manifests = rendered.manifests();
    Path directory = outputDirectory.toPath().resolve(rendered.name());
    OutputDirectory.Outcome outcome =
        new OutputDirectory(directory).write(filesOf(rendered, manifests));
    getLog()
        .info(
            "%s: %d resources of %s in %s (%d files written, %d unchanged, %d removed)"
                .formatted(
                    rendered.name(),
                    manifests.size(),
                    shown(rendered.origin()),
                    shown(directory.toString()),
                    outcome.written(),
                    outcome.unchanged(),
                    outcome.removed()));
  }

  private Map<String, byte[]> filesOf(Rendered rendered, Manifests manifests) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    switch (Layout.valueOf(layout.toUpperCase(Locale.ROOT))) {
      case STREAM -> files.put("manifests.yaml", bytes(rendered.stream()));
      case FILES -> manifests.toFiles().forEach((name, text) -> files.put(name, bytes(text)));
    }
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Paths within the project are shown from its root. */
  private String shown(String place) {
    String base = project.getBasedir() + File.separator;
    return place.startsWith(base) ? place.substring(base.length()) : place;
  }
}
