package dev.lading.helm.internal.render;

import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rendered file to be cut into documents, perhaps by another thread. */
final class ManifestFile {

  private final String text;
  private final List<Document> documents = new ArrayList<>();
  private @Nullable FormatException malformed;

  /** A document and what is said about it at its head. */
  record Document(String text, ManifestHead head) {}

  ManifestFile(String text) {
    this.text = text;
  }

  /** Reads the documents; what is wrong is said by {@link #documents}. */
  void read(HelmVersion helm) {
    try {
      for (String document : ManifestSplitter.split(text)) {
        documents.add(new Document(document, ManifestHead.of(document, helm)));
      }
    } catch (FormatException problem) {
      malformed = problem;
    }
  }

  /**
   * The documents that were read.
   *
   * @throws FormatException when one is no YAML or its head is none
   */
  List<Document> documents() {
    if (malformed != null) {
      throw malformed;
    }
    return documents;
  }
}
