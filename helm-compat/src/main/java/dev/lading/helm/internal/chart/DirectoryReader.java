package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the files of a chart directory in lexical order, without those its {@code .helmignore}
 * names (upstream: {@code pkg/chart/v2/loader/directory.go}). Symbolic links are followed as long
 * as they stay inside the chart.
 */
final class DirectoryReader {

  private final Path root;
  private final Path realRoot;
  private final boolean outsideLinks;
  private final LoadBudget budget;
  private final IgnoreRules rules;
  private final List<ChartFile> files = new ArrayList<>();

  private DirectoryReader(Path root, LoadOptions options, LoadBudget budget) throws IOException {
    this.root = root.toAbsolutePath().normalize();
    this.realRoot = root.toRealPath();
    this.outsideLinks = options.outsideLinks();
    this.budget = budget;
    Path ignore = root.resolve(".helmignore");
    this.rules =
        IgnoreRules.parse(
            Files.isRegularFile(ignore)
                ? new String(
                    read(ignore, ".helmignore", Files.size(ignore)), StandardCharsets.UTF_8)
                : "");
  }

  static List<ChartFile> read(Path root, LoadOptions options, LoadBudget budget) {
    try {
      DirectoryReader reader = new DirectoryReader(root, options, budget);
      if (options.version().isHelm4()) {
        reader.checkChartYaml(); // Helm 3 finds out later, in other words
      }
      reader.walk(reader.root, "", 0);
      return reader.files;
    } catch (UncheckedIOException | IOException unreadable) {
      throw new HelmException(
          Problem.of("helm-chart-read", "cannot read chart: " + unreadable.getMessage())
              .withSource(root.toString()),
          unreadable);
    }
  }

  private void checkChartYaml() {
    Path file = root.resolve("Chart.yaml");
    if (!Files.exists(file)) {
      String shown = file.toString();
      throw new HelmException(
          Problem.of(
                  "helm-chart-missing",
                  "unable to detect chart at "
                      + shown
                      + ": open "
                      + shown
                      + ": no such file or directory")
              .withHint("a chart directory holds a Chart.yaml"));
    }
  }

  private void walk(Path directory, String prefix, int depth) throws IOException {
    if (depth > 100) {
      throw HelmException.of("helm-chart-read", "directories are nested more than 100 deep");
    }
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(directory)) {
      listing.forEach(children::add);
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    for (Path child : children) {
      visit(child, prefix + child.getFileName(), depth);
    }
  }

  private void visit(Path path, String name, int depth) throws IOException {
    budget.entry(name);
    BasicFileAttributes found =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (found.isSymbolicLink()) {
      checkLink(path, name);
      found = Files.readAttributes(path, BasicFileAttributes.class);
    }
    boolean directory = found.isDirectory();
    if (rules.ignores(name, directory)) {
      return;
    }
    if (directory) {
      walk(path, name + "/", depth + 1);
    } else if (found.isRegularFile()) {
      files.add(ChartFile.of(name, read(path, name, found.size())));
    } else {
      throw HelmException.of(
          "helm-chart-irregular",
          "cannot load irregular file " + path + " as it has file mode type bits set");
    }
  }

  private void checkLink(Path path, String name) throws IOException {
    Path target;
    try {
      target = path.toRealPath();
    } catch (NoSuchFileException dangling) {
      throw new HelmException(
          Problem.of(
              "helm-chart-link",
              "error evaluating symlink "
                  + path
                  + ": lstat "
                  + dangling.getMessage()
                  + ": no such file or directory"),
          dangling);
    }
    if (!outsideLinks && !rules.ignores(name, Files.isDirectory(path))) {
      if (!target.startsWith(realRoot)) {
        throw new HelmException(
            Problem.of("helm-chart-link", "the symbolic link " + name + " leads out of the chart")
                .withPath(name)
                .withHint("allow it with LoadOptions.withOutsideLinks(true)"));
      }
    }
  }

  /** The content of a file, up to the size it had when asked; 0 is what some give for any. */
  private byte[] read(Path path, String name, long size) throws IOException {
    budget.content(name, size);
    byte[] data = new byte[(int) size];
    try (SeekableByteChannel in = Files.newByteChannel(path)) {
      ByteBuffer buffer = ByteBuffer.wrap(data);
      int count = 0;
      while (buffer.hasRemaining() && count >= 0) {
        count = in.read(buffer);
      }
      if (buffer.hasRemaining()) {
        return Arrays.copyOf(data, buffer.position());
      }
      return size == 0 ? unsized(in, name) : data;
    }
  }

  /** The content of a file whose system keeps no sizes, such as /proc. */
  private byte[] unsized(SeekableByteChannel in, String name) throws IOException {
    byte[] data = Channels.newInputStream(in).readNBytes((int) budget.limits().fileBytes() + 1);
    budget.content(name, data.length);
    return data;
  }
}
