package dev.lading.helm.internal.render;

import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.work.SharedWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the documents of rendered files; where there is much to read another thread does it while
 * more is being rendered. Serves one rendering.
 */
final class ManifestReader implements AutoCloseable {

  /** So much text is worth a thread's while. */
  private static final int STEP_LENGTH = 32_768;

  private final HelmVersion helm;
  private final Map<String, ManifestFile> files = new HashMap<>();
  private final SharedWork work = new SharedWork();
  private List<ManifestFile> waiting = new ArrayList<>();
  private int waitingLength;

  ManifestReader(HelmVersion helm) {
    this.helm = helm;
  }

  /** Takes a rendered file. */
  void add(String name, String text) {
    ManifestFile file = new ManifestFile(text);
    files.put(name, file);
    waiting.add(file);
    waitingLength += text.length();
    if (waitingLength >= STEP_LENGTH) {
      List<ManifestFile> step = waiting;
      work.offer(() -> read(step));
      waiting = new ArrayList<>();
      waitingLength = 0;
    }
  }

  private void read(List<ManifestFile> step) {
    step.forEach(file -> file.read(helm));
  }

  /** Reads what has not been read. */
  void finish() {
    read(waiting);
    waiting = List.of();
    work.finish();
  }

  /**
   * The documents of a file, once all is read.
   *
   * @throws FormatException when one is no YAML or its head is none
   */
  List<ManifestFile.Document> documents(String name) {
    return Objects.requireNonNull(files.get(name), name).documents();
  }

  @Override
  public void close() {
    work.close();
  }
}
