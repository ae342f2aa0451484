package dev.lading.maven;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import java.util.List;

/**
 * What a rendering came to.
 *
 * @param name the rendering's name
 * @param origin where it is from, for people
 * @param stream the exact text of the tool whose input was read
 * @param remarks what is odd but no error
 */
record Rendered(String name, String origin, String stream, List<String> remarks) {

  /**
   * The resources of the stream.
   *
   * @throws dev.lading.problem.LadingException when it holds anything but correct resources
   */
  Manifests manifests() {
    return ManifestReader.strict().read(stream, name);
  }
}
