package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.HelmException;
import dev.lading.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a chart archive, with Helm's checks of their paths (upstream: {@code
 * pkg/chart/loader/archive/archive.go}). The archive's first directory is cut off.
 */
final class ArchiveReader {

  private final LoadBudget budget;

  private ArchiveReader(LoadBudget budget) {
    this.budget = budget;
  }

  static List<ChartFile> read(byte[] archive, LoadBudget budget) {
    if (archive.length > budget.limits().compressedBytes()) {
      throw HelmException.of(
          "helm-limit-compressed-bytes",
          "the chart archive is larger than " + budget.limits().compressedBytes() + " bytes");
    }
    try (GZIPInputStream unzipped =
        new GZIPInputStream(new ByteArrayInputStream(archive), 1 << 16)) {
      return new ArchiveReader(budget).files(new TarReader(unzipped, archive.length));
    } catch (ZipException malformed) {
      throw new HelmException(Problem.of("helm-archive-gzip", "gzip: invalid header"), malformed);
    } catch (java.io.EOFException truncated) {
      throw new HelmException(Problem.of("helm-archive", "unexpected EOF"), truncated);
    } catch (IOException malformed) {
      throw new HelmException(
          Problem.of("helm-archive", String.valueOf(malformed.getMessage())), malformed);
    }
  }

  private List<ChartFile> files(TarReader tar) throws IOException {
    List<ChartFile> files = new ArrayList<>();
    for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
      budget.entry(entry.name());
      if (entry.directory()) {
        continue;
      }
      String name = checkedName(entry.name());
      budget.content(entry.name(), entry.size());
      files.add(ChartFile.of(name, tar.content()));
    }
    if (files.isEmpty()) {
      throw HelmException.of("helm-archive", "no files in chart archive");
    }
    return files;
  }

  private static String checkedName(String original) {
    char delimiter = original.indexOf('\\') >= 0 ? '\\' : '/';
    int slash = original.indexOf(delimiter);
    String name = slash < 0 ? "" : original.substring(slash + 1).replace(delimiter, '/');
    if (name.startsWith("/")) {
      throw rejected("chart illegally contains absolute paths", original);
    }
    name = clean(name);
    if (name == null) {
      throw rejected("chart illegally references parent directory", original);
    }
    if (name.equals(".")) {
      throw rejected(
          "chart illegally contains content outside the base directory: \"" + original + "\"",
          original);
    }
    if (name.startsWith("..")) {
      throw rejected("chart illegally references parent directory", original);
    }
    if (isDrivePath(name)) {
      throw rejected("chart contains illegally named files", original);
    }
    if (original.equals("Chart.yaml") || original.startsWith("Chart.yaml" + delimiter)) {
      throw rejected("chart yaml not in base directory", original);
    }
    return name;
  }

  private static boolean isDrivePath(String name) {
    return name.length() > 2
        && name.charAt(1) == ':'
        && name.charAt(2) == '/'
        && (name.charAt(0) | 32) >= 'a'
        && (name.charAt(0) | 32) <= 'z';
  }

  /** Go's {@code path.Clean} of a relative path; null when it leads out. */
  private static @Nullable String clean(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return null;
        }
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  private static HelmException rejected(String text, String entry) {
    return new HelmException(Problem.of("helm-archive-path", text).withPath(entry));
  }
}
