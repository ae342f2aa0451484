package dev.lading.packages.export;

import dev.lading.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Helm chart made of a Java package.
 *
 * @param files texts by their paths from the chart's root
 * @param findings what the chart cannot express; the chart is as good as the package only when
 *     there are none
 */
public record ExportedChart(Map<String, String> files, List<Problem> findings) {

  /** Files in their order and findings, which do not change. */
  public ExportedChart {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    findings = List.copyOf(findings);
  }

  /**
   * Writes the files; others in the directory are left alone.
   *
   * @throws IOException when one cannot be written
   */
  public void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The names of the files. */
  @Override
  public String toString() {
    return "ExportedChart" + files.keySet();
  }
}
