package dev.lading.helm.internal.chart;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads one chart from a directory, an archive or memory. */
public final class ChartLoader {

  private final LoadOptions options;
  private final TemplateOptions templates;
  private final LoadBudget budget;

  /**
   * Loads a chart.
   *
   * @param templates how their templates are parsed
   */
  public ChartLoader(LoadOptions options, TemplateOptions templates) {
    this.options = options;
    this.templates = templates;
    this.budget = new LoadBudget(options.limits());
  }

  /** Loads a chart directory or archive. */
  public LoadedChart load(Path path) {
    if (Files.isDirectory(path)) {
      return assemble(DirectoryReader.read(path, options, budget));
    }
    return load(readFile(path), path.toAbsolutePath().toString());
  }

  /** Loads a chart archive from memory. */
  public LoadedChart load(byte[] archive, String name) {
    boolean gzip = archive.length > 1 && archive[0] == 0x1f && archive[1] == (byte) 0x8b;
    if (!gzip) {
      boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
      throw HelmException.of(
          "helm-archive-gzip",
          yaml
              ? "file '" + name + "' seems to be a YAML file, but expected a gzipped archive"
              : "file '"
                  + name
                  + "' does not appear to be a gzipped archive; got '"
                  + contentType(archive)
                  + "'");
    }
    return assemble(archiveFiles(archive));
  }

  /** Loads a chart from files in memory, by their paths from the chart's root. */
  public LoadedChart load(Map<String, byte[]> files) {
    List<ChartFile> list = new ArrayList<>();
    files.forEach(
        (name, data) -> {
          budget.entry(name);
          budget.content(name, data.length);
          list.add(ChartFile.of(name, data.clone()));
        });
    return assemble(list);
  }

  private byte[] readFile(Path path) {
    if (!Files.exists(path)) {
      throw HelmException.of("helm-chart-missing", "path \"" + path + "\" not found");
    }
    if (!Files.isRegularFile(path)) {
      throw HelmException.of("helm-chart-irregular", "cannot load irregular file " + path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes((int) options.limits().compressedBytes() + 1);
    } catch (IOException unreadable) {
      throw new HelmException(
          Problem.of("helm-chart-read", "file '" + path + "' cannot be read"), unreadable);
    }
  }

  private List<ChartFile> archiveFiles(byte[] archive) {
    try {
      return ArchiveReader.read(archive, budget);
    } catch (HelmException malformed) {
      if (!options.version().isHelm4()) {
        throw malformed;
      }
      Problem cause = malformed.problems().get(0);
      throw new HelmException(
          Problem.of(cause.code(), "unable to load chart archive")
              .withPath(cause.path())
              .withHint(cause.message()),
          malformed);
    }
  }

  private static String contentType(byte[] data) {
    for (int i = 0; i < Math.min(512, data.length); i++) {
      if (data[i] >= 0 && data[i] < 9 || data[i] > 13 && data[i] < 27) {
        return "application/octet-stream";
      }
    }
    return "text/plain; charset=utf-8";
  }

  private LoadedChart assemble(List<ChartFile> files) {
    return new ChartAssembler(options, templates, budget).assemble(files);
  }
}
