package dev.lading.maven;

import dev.lading.manifest.Manifests;
import java.util.List;

/**
 * What a rendering came to.
 *
 * @param name the rendering's name
 * @param origin where it is from, for people
 * @param manifests the resources
 * @param stream the exact text of the tool whose input was read
 * @param remarks what is odd but no error
 */
record Rendered(
    String name, String origin, Manifests manifests, String stream, List<String> remarks) {}
