package dev.lading.helm.internal.chart;

import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.internal.work.SharedWork;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the files of a chart directory in lexical order, without those its {@code .helmignore}
 * names (upstream: {@code pkg/chart/v2/loader/directory.go}). Symbolic links are followed as long
 * as they stay inside the chart.
 */
final class DirectoryReader {

  /** How many files are worth a thread's while. */
  private static final int STEP_FILES = 16;

  private final Path root;
  private final Path realRoot;
  private final boolean outsideLinks;
  private final LoadBudget budget;
  private final IgnoreRules rules;
  private final SharedWork work;
  private final List<FoundFile> found = new ArrayList<>();

  /** How many of the files another thread may read. */
  private int offered;

  private DirectoryReader(Path root, LoadOptions options, LoadBudget budget, SharedWork work)
      throws IOException {
    this.root = root.toAbsolutePath().normalize();
    this.realRoot = root.toRealPath();
    this.outsideLinks = options.outsideLinks();
    this.budget = budget;
    this.work = work;
    this.rules = IgnoreRules.parse(ignoreFile());
  }

  static List<ChartFile> read(Path root, LoadOptions options, LoadBudget budget) {
    try (SharedWork work = new SharedWork()) {
      DirectoryReader reader = new DirectoryReader(root, options, budget, work);
      if (options.version().isHelm4()) {
        reader.checkChartYaml(); // Helm 3 finds out later, in other words
      }
      reader.walk(reader.root, "", 0);
      return reader.files();
    } catch (UncheckedIOException | IOException unreadable) {
      throw new HelmException(
          Problem.of("helm-chart-read", "cannot read chart: " + unreadable.getMessage())
              .withSource(root.toString()),
          unreadable);
    }
  }

  private String ignoreFile() throws IOException {
    String name = ".helmignore";
    Path path = root.resolve(name);
    if (!Files.isRegularFile(path)) {
      return "";
    }
    FoundFile file = new FoundFile(path, name, Files.size(path), budget);
    file.read();
    return new String(file.file().data(), StandardCharsets.UTF_8);
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
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink()) {
      checkLink(path, name);
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    }
    boolean directory = attributes.isDirectory();
    if (rules.ignores(name, directory)) {
      return;
    }
    if (directory) {
      walk(path, name + "/", depth + 1);
    } else if (attributes.isRegularFile()) {
      found.add(new FoundFile(path, name, attributes.size(), budget));
      offerMany();
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

  /** Lets another thread read the files found since the last time, once they are many. */
  private void offerMany() {
    if (found.size() - offered == STEP_FILES) {
      List<FoundFile> files = List.copyOf(found.subList(offered, found.size()));
      work.offer(() -> files.forEach(FoundFile::read));
      offered = found.size();
    }
  }

  private List<ChartFile> files() throws IOException {
    found.subList(offered, found.size()).forEach(FoundFile::read);
    work.finish();
    List<ChartFile> files = new ArrayList<>(found.size());
    for (FoundFile file : found) {
      files.add(file.file());
    }
    return files;
  }
}
