package dev.lading.helm.internal.render;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.gotemplate.run.MissingKey;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.chart.ChartFile;
import dev.lading.helm.internal.chart.LoadedChart;
import dev.lading.helm.internal.dependency.ChartNode;
import dev.lading.helm.internal.text.GoText;
import dev.lading.helm.internal.values.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Renders the templates of a chart tree as one set (upstream: {@code pkg/engine/engine.go}).
 *
 * <p>Names defined anywhere are known everywhere. Files are parsed and rendered from the deepest to
 * the shallowest path, from the last to the first name, and what is parsed later replaces what was
 * defined before: parents win over subcharts. The set is parsed once for each choice of subcharts
 * and kept. Safe for use by many threads.
 */
public final class ChartEngine {

  private static final int MAX_KEPT_SETS = 64;

  /** From so many bytes of templates on, two threads parse them. */
  private static final int SHARED_BYTES = 100_000;

  private final HelmVersion helm;
  private final TemplateOptions options;
  private final Map<List<Source>, TemplateSet> sets = new ConcurrentHashMap<>();
  private final Map<LoadedChart, GoMap> files = new ConcurrentHashMap<>();

  public ChartEngine(HelmVersion helm) {
    this.helm = helm;
    this.options =
        TemplateOptions.defaults()
            .withFunctions(HelmFunctions.registry(helm))
            .withMissingKey(MissingKey.ZERO)
            .withIntegerRanges(helm.isHelm4());
  }

  /** A template file under the name it has in this tree. */
  private record Source(String name, ChartFile file) {

    // written out since what the JDK generates takes tens of milliseconds in a new process

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source && name.equals(source.name) && file.equals(source.file);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + file.hashCode();
    }
  }

  /** A template file with what it is rendered with. */
  private record Template(Source source, Map<String, @Nullable Object> data, String basePath) {}

  /** The rendered files by name, in the order they were rendered. */
  Map<String, String> render(
      ChartNode chart,
      Map<String, @Nullable Object> values,
      Map<String, @Nullable Object> release,
      GoStruct capabilities,
      RunOptions run) {
    Map<String, Template> templates = new LinkedHashMap<>();
    collect(chart, values, release, capabilities, templates);
    List<Template> ordered = new ArrayList<>(templates.values());
    ordered.sort((left, right) -> compare(right.source().name(), left.source().name()));
    TemplateSet set = parse(ordered);
    Map<String, String> rendered = new LinkedHashMap<>();
    for (Template template : ordered) {
      if (!GoText.baseName(template.source().name()).startsWith("_")) {
        rendered.put(template.source().name(), execute(set, template, run));
      }
    }
    return rendered;
  }

  private String execute(TemplateSet set, Template template, RunOptions run) {
    String name = template.source().name();
    Map<String, @Nullable Object> about = new LinkedHashMap<>();
    about.put("Name", name);
    about.put("BasePath", template.basePath());
    template.data().put("Template", ValuesObject.of(about, helm));
    try {
      return HelmFunctions.withoutNoValue(
          set.execute(name, ValuesObject.of(template.data(), helm), run));
    } catch (TemplateException failure) {
      throw EngineErrors.execution(failure, helm, template.data().get("Values"));
    }
  }

  private TemplateSet parse(List<Template> templates) {
    List<Source> sources = new ArrayList<>(templates.size());
    for (Template template : templates) {
      sources.add(template.source());
    }
    TemplateSet known = sets.get(sources);
    if (known != null) {
      return known;
    }
    TemplateSet set = parseSources(sources);
    if (sets.size() < MAX_KEPT_SETS) {
      sets.put(sources, set);
    }
    return set;
  }

  private TemplateSet parseSources(List<Source> sources) {
    TemplateSet empty = TemplateSet.empty("gotpl", options);
    int middle = middle(sources);
    if (middle == 0) {
      return additions(empty, sources).toSet();
    }
    ForkJoinTask<TemplateSet.Additions> rest =
        ForkJoinPool.commonPool()
            .submit(() -> additions(empty, sources.subList(middle, sources.size())));
    TemplateSet.Additions first;
    try {
      first = additions(empty, sources.subList(0, middle));
    } finally {
      rest.quietlyJoin();
    }
    if (rest.isCompletedAbnormally()) {
      return additions(empty, sources).toSet(); // fails again, on this thread
    }
    first.addAll(rest.join());
    return first.toSet();
  }

  private static TemplateSet.Additions additions(TemplateSet set, List<Source> sources) {
    TemplateSet.Additions additions = set.additions();
    for (Source source : sources) {
      try {
        additions.add(source.name(), source.file().text());
      } catch (TemplateException failure) {
        throw EngineErrors.parse(source.name(), failure);
      }
    }
    return additions;
  }

  /** The first source behind half of the text; 0 when there is too little for two threads. */
  private static int middle(List<Source> sources) {
    long all = 0;
    for (Source source : sources) {
      all += source.file().size();
    }
    long sum = 0;
    for (int i = 0; all >= SHARED_BYTES && i < sources.size(); i++) {
      sum += sources.get(i).file().size();
      if (sum * 2 >= all) {
        return i + 1 == sources.size() ? 0 : i + 1;
      }
    }
    return 0;
  }

  /** Go's {@code path.Join}: a chart named by a dot, as Helm 3 allows, adds nothing to a path. */
  private static String join(String path, String name) {
    return path.startsWith("./")
        ? path.substring(2) + "/" + name
        : path.equals(".") ? name : path + "/" + name;
  }

  /** By the number of slashes, then by bytes. */
  private static int compare(String left, String right) {
    int depth = Integer.compare(slashes(left), slashes(right));
    return depth != 0 ? depth : GoStrings.compare(left, right);
  }

  private static int slashes(String path) {
    int count = 0;
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      count++;
    }
    return count;
  }

  private Map<String, @Nullable Object> collect(
      ChartNode chart,
      Map<String, @Nullable Object> values,
      Map<String, @Nullable Object> release,
      GoStruct capabilities,
      Map<String, Template> templates) {
    Map<String, @Nullable Object> subcharts = new LinkedHashMap<>();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("Chart", ChartObject.of(chart.metadata(), chart.isRoot(), helm));
    data.put(
        "Files",
        files.computeIfAbsent(chart.chart(), loaded -> ChartFilesObject.of(loaded.files())));
    data.put("Release", release);
    data.put("Capabilities", capabilities);
    data.put("Values", ValuesObject.of(values, helm));
    data.put("Subcharts", subcharts);
    for (ChartNode child : chart.children()) {
      Map<String, @Nullable Object> table = Tables.at(values, child.name());
      subcharts.put(
          child.name(),
          collect(
              child,
              table == null ? new LinkedHashMap<>() : table,
              release,
              capabilities,
              templates));
    }
    String path = chart.fullPath();
    boolean library = chart.metadata().isLibrary();
    for (ChartFile file : chart.chart().templates()) {
      if (!library || GoText.baseName(file.name()).startsWith("_")) {
        Source source = new Source(join(path, file.name()), file);
        templates.put(source.name(), new Template(source, data, join(path, "templates")));
      }
    }
    return data;
  }
}
