package dev.lading.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints figures of each module, from its hand-written sources and from what the last build left:
 *
 * <pre>
 * mvn verify -Pcoverage
 * java examples/src/test/java/dev/lading/docs/QualityTable.java
 * </pre>
 *
 * <p>With the path of a page as argument the tables are written into it, between comments.
 */
final class QualityTable {

  private static final Pattern EXPORT = Pattern.compile("exports\\s+([\\w.]+)\\s*;");
  private static final Pattern SUITE =
      Pattern.compile("<testsuite [^>]*?\\btests=\"(\\d+)\"[^>]*?\\bskipped=\"(\\d+)\"");
  private static final List<String> MODULES =
      List.of(
          "codegen",
          "model",
          "core",
          "dsl",
          "kustomize-compat",
          "helm-compat",
          "crd",
          "interop",
          "testing",
          "maven-plugin",
          "examples");
  private static final int WEAKEST = 12;
  private static final int WORTH_NAMING = 40;

  private QualityTable() {}

  public static void main(String... arguments) throws IOException {
    Path root = Path.of("");
    if (arguments.length == 0) {
      System.out.print(table(root));
      System.out.println();
      System.out.print(weakest(root));
      return;
    }
    Path page = Path.of(arguments[0]);
    String text = Files.readString(page);
    text = between(text, "modules", table(root));
    Files.writeString(page, between(text, "weakest", weakest(root)));
  }

  private static String between(String text, String name, String content) {
    String begin = "<!-- " + name + ": begin -->\n";
    int start = text.indexOf(begin) + begin.length();
    int end = text.indexOf("<!-- " + name + ": end -->");
    if (end < start) {
      throw new IllegalArgumentException("the page has no part " + name);
    }
    return text.substring(0, start) + content + text.substring(end);
  }

  private static String table(Path root) throws IOException {
    Map<String, Map<String, Coverage>> covered = coverage(root);
    StringBuilder out = new StringBuilder();
    out.append("| module | tests | lines covered | branches covered | types | exported |");
    out.append(" longest file | longest method |\n|---|--:|--:|--:|--:|--:|---|---|\n");
    for (String name : MODULES) {
      Path module = root.resolve(name);
      Sources sources = Sources.of(module.resolve("src/main/java"));
      Coverage coverage = new Coverage();
      covered.getOrDefault(name, Map.of()).values().forEach(coverage::add);
      out.append("| `").append(name).append("` | ").append(tests(module));
      out.append(" | ").append(percent(coverage.lines, coverage.allLines));
      out.append(" | ").append(percent(coverage.branches, coverage.allBranches));
      out.append(" | ").append(sources.types);
      out.append(" | ").append(percent(sources.exported, sources.types));
      out.append(" | ").append(sources.longestFile);
      out.append(" | ").append(sources.longestMethod).append(" |\n");
    }
    return out.toString();
  }

  private static String percent(int part, int whole) {
    return whole == 0 ? "–" : Math.round(part * 100.0 / whole) + "%";
  }

  /** Tests that ran, from the reports of Surefire. */
  private static String tests(Path module) throws IOException {
    Path reports = module.resolve("target/surefire-reports");
    if (!Files.isDirectory(reports)) {
      return "–";
    }
    int tests = 0;
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
        Matcher suite = SUITE.matcher(Files.readString(file));
        if (suite.find()) {
          tests += Integer.parseInt(suite.group(1)) - Integer.parseInt(suite.group(2));
        }
      }
    }
    return String.format(Locale.ROOT, "%,d", tests);
  }

  /** Counts of JaCoCo. */
  private static final class Coverage {
    private int lines;
    private int allLines;
    private int branches;
    private int allBranches;

    void add(String[] cells, List<String> columns) {
      int coveredLines = Integer.parseInt(cells[columns.indexOf("LINE_COVERED")]);
      int coveredBranches = Integer.parseInt(cells[columns.indexOf("BRANCH_COVERED")]);
      lines += coveredLines;
      allLines += coveredLines + Integer.parseInt(cells[columns.indexOf("LINE_MISSED")]);
      branches += coveredBranches;
      allBranches += coveredBranches + Integer.parseInt(cells[columns.indexOf("BRANCH_MISSED")]);
    }

    void add(Coverage other) {
      lines += other.lines;
      allLines += other.allLines;
      branches += other.branches;
      allBranches += other.allBranches;
    }
  }

  /** By module and package, what the tests of all modules together cover. */
  private static Map<String, Map<String, Coverage>> coverage(Path root) throws IOException {
    Map<String, Map<String, Coverage>> modules = new TreeMap<>();
    Path report = root.resolve("examples/target/site/jacoco-aggregate/jacoco.csv");
    if (!Files.exists(report)) {
      return modules;
    }
    List<String> rows = Files.readAllLines(report);
    List<String> columns = List.of(rows.get(0).split(",", -1));
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",", -1);
      String group = cells[columns.indexOf("GROUP")];
      String module = group.substring(group.indexOf("lading-") + "lading-".length());
      modules
          .computeIfAbsent(module, key -> new TreeMap<>())
          .computeIfAbsent(cells[columns.indexOf("PACKAGE")], key -> new Coverage())
          .add(cells, columns);
    }
    return modules;
  }

  /** The packages whose lines are tested least, of those that are worth naming. */
  private static String weakest(Path root) throws IOException {
    Map<String, Coverage> packages = new HashMap<>();
    coverage(root)
        .forEach(
            (module, all) ->
                all.forEach(
                    (key, value) -> packages.put("| `" + module + "` | `" + key + "`", value)));
    List<String> names = new ArrayList<>(packages.keySet());
    names.removeIf(
        name -> packages.get(name).allLines < WORTH_NAMING || name.contains("dev.lading.model."));
    names.sort((a, b) -> Double.compare(share(packages.get(a)), share(packages.get(b))));
    StringBuilder out = new StringBuilder();
    out.append("| module | package | lines covered | branches covered |\n|---|---|--:|--:|\n");
    for (String name : names.subList(0, Math.min(WEAKEST, names.size()))) {
      Coverage coverage = packages.get(name);
      out.append(name).append(" | ").append(percent(coverage.lines, coverage.allLines));
      out.append(" | ").append(percent(coverage.branches, coverage.allBranches)).append(" |\n");
    }
    return out.toString();
  }

  private static double share(Coverage coverage) {
    return coverage.lines / (double) coverage.allLines;
  }

  /** What the sources of a module are like. */
  private static final class Sources extends TreeScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final Set<String> exports;
    private int types;
    private int exported;
    private int depth;
    private int fileLines;
    private int methodLines;
    private String longestFile = "–";
    private String longestMethod = "–";

    private Sources(SourcePositions positions, Set<String> exports) {
      this.positions = positions;
      this.exports = exports;
    }

    static Sources of(Path root) throws IOException {
      List<Path> files;
      try (Stream<Path> all = Files.walk(root)) {
        files =
            all.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("module-info.java"))
                .sorted()
                .toList();
      }
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager manager =
          compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
        JavacTask task =
            (JavacTask)
                compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
        Sources sources = new Sources(Trees.instance(task).getSourcePositions(), exports(root));
        for (CompilationUnitTree unit : task.parse()) {
          sources.scan(unit, unit);
        }
        return sources;
      }
    }

    private static Set<String> exports(Path root) throws IOException {
      Set<String> exports = new HashSet<>();
      Path descriptor = root.resolve("module-info.java");
      if (Files.exists(descriptor)) {
        Matcher export = EXPORT.matcher(Files.readString(descriptor));
        while (export.find()) {
          exports.add(export.group(1));
        }
      }
      return exports;
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree unit, CompilationUnitTree same) {
      int lines = (int) unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit));
      if (lines > fileLines) {
        fileLines = lines;
        longestFile = fileName(unit) + ", " + lines;
      }
      return super.visitCompilationUnit(unit, same);
    }

    @Override
    public Void visitClass(ClassTree type, CompilationUnitTree unit) {
      if (depth == 0) {
        types++;
        boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
        boolean seen = exports.isEmpty() || exports.contains(String.valueOf(unit.getPackageName()));
        exported += open && seen ? 1 : 0;
      }
      depth++;
      super.visitClass(type, unit);
      depth--;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
      int lines = lines(method, unit);
      if (lines > methodLines) {
        methodLines = lines;
        longestMethod = fileName(unit) + "." + method.getName() + ", " + lines;
      }
      return super.visitMethod(method, unit);
    }

    private int lines(Tree tree, CompilationUnitTree unit) {
      LineMap map = unit.getLineMap();
      long start = positions.getStartPosition(unit, tree);
      long end = positions.getEndPosition(unit, tree);
      return end < 0 ? 0 : (int) (map.getLineNumber(end) - map.getLineNumber(start)) + 1;
    }

    private static String fileName(CompilationUnitTree unit) {
      String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
      return name.substring(0, name.length() - ".java".length());
    }
  }
}
