package dev.lading.helm.internal.render;

import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.text.GoYaml;
import dev.lading.helm.internal.text.StructDecoder;
import java.util.Map;

/**
 * What Helm looks at in a rendered document (upstream: {@code SimpleHead} of {@code
 * pkg/release/v1/util/manifest.go}).
 */
record ManifestHead(String apiVersion, String kind, String name, Map<String, String> annotations) {

  /**
   * The head of a document, all of which is read.
   *
   * @throws FormatException when it is no YAML or its head is none
   */
  static ManifestHead of(String document, HelmVersion helm) {
    ManifestHead plain = PlainManifest.head(document);
    return plain == null ? parse(document, helm) : plain;
  }

  /** The head of a document by way of the YAML parser. */
  static ManifestHead parse(String document, HelmVersion helm) {
    String type = helm.isHelm4() ? "util.SimpleHead" : "releaseutil.SimpleHead";
    StructDecoder head = StructDecoder.of(type, GoYaml.read(document));
    String apiVersion = head.text("apiVersion");
    String kind = head.text("kind");
    StructDecoder metadata = head.struct("metadata");
    return new ManifestHead(
        apiVersion, kind, metadata.text("name"), metadata.textMap("annotations"));
  }
}
