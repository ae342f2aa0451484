package dev.lading.helm.internal.render;

import dev.lading.gotemplate.ParsedText;
import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.gotemplate.TextParser;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.chart.ChartTemplate;
import dev.lading.helm.internal.chart.LoadedChart;
import dev.lading.helm.internal.chart.TemplateTexts;
import dev.lading.helm.internal.dependency.ChartNode;
import dev.lading.helm.internal.text.GoText;
import dev.lading.helm.internal.values.Tables;
import dev.lading.helm.internal.work.SharedWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders the templates of a chart tree as one set (upstream: {@code pkg/engine/engine.go}).
 *
 * <p>Names defined anywhere are known everywhere. Files are parsed and rendered from the deepest to
 * the shallowest path, from the last to the first name, and what is parsed later replaces what was
 * defined before: parents win over subcharts. The set is made once for each choice of subcharts and
 * kept. Safe for use by many threads.
 */
public final class ChartEngine {

  private static final int MAX_KEPT_SETS = 64;

  private final HelmVersion helm;
  private final TemplateOptions options;
  private final Map<List<Source>, TemplateSet> sets = new ConcurrentHashMap<>();
  private final Map<LoadedChart, GoMap> files = new ConcurrentHashMap<>();

  public ChartEngine(HelmVersion helm) {
    this.helm = helm;
    this.options = ChartRenderer.templateOptions(helm);
  }

  /** A template file under the name it has in this tree. */
  private record Source(String name, ChartTemplate template) {

    /** What it defines, if that is known. */
    @Nullable ParsedText parsed() {
      return template.parsedAs(name);
    }

    // written out since what the JDK generates takes tens of milliseconds in a new process

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Source source
          && name.equals(source.name)
          && template.equals(source.template);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + template.hashCode();
    }
  }

  /** A template file with what it is rendered with. */
  private record Template(
      Source source, int depth, Map<String, @Nullable Object> data, String basePath) {}

  /**
   * The rendered files by name, in the order they were rendered.
   *
   * @param builtIn what all charts are told besides what is their own
   * @param reader hears of manifests at once
   */
  Map<String, String> render(
      ChartNode chart,
      Map<String, @Nullable Object> values,
      Map<String, Object> builtIn,
      RunOptions run,
      ManifestReader reader) {
    Map<String, Template> templates = new LinkedHashMap<>();
    collect(chart, values, builtIn, templates);
    List<Template> ordered = new ArrayList<>(templates.values());
    ordered.sort(ChartEngine::lastFirst);
    TemplateSet set = parse(ordered);
    Map<String, String> rendered = new LinkedHashMap<>();
    for (Template template : ordered) {
      String name = template.source().name();
      if (!template.source().template().isPartial()) {
        String text = execute(set, template, run);
        rendered.put(name, text);
        if (!ChartRenderer.isNotes(name)) {
          reader.add(name, text);
        }
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
    TemplateTexts unparsed = new TemplateTexts(options);
    for (Source source : sources) {
      if (source.parsed() == null) {
        unparsed.add(source.name(), source.template().file());
      }
    }
    boolean shared = unparsed.areMany();
    if (shared) {
      try (SharedWork work = new SharedWork()) {
        unparsed.offer(work);
        work.finish();
      }
    }
    TextParser parser = TextParser.of(options);
    List<ParsedText> texts = new ArrayList<>(sources.size());
    int next = 0;
    for (Source source : sources) {
      ParsedText parsed = source.parsed();
      if (parsed == null && shared) {
        parsed = unparsed.parsed(next++);
      }
      texts.add(parsed == null ? parse(source, parser) : parsed);
    }
    return TemplateSet.empty("gotpl", options).plus(texts);
  }

  private static ParsedText parse(Source source, TextParser parser) {
    try {
      return parser.parse(source.name(), source.template().file().text());
    } catch (TemplateException failure) {
      throw EngineErrors.parse(source.name(), failure);
    }
  }

  /** The most slashes first, then by bytes from the last. */
  private static int lastFirst(Template one, Template other) {
    int depth = Integer.compare(other.depth(), one.depth());
    return depth != 0 ? depth : GoStrings.compare(other.source().name(), one.source().name());
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
      Map<String, Object> builtIn,
      Map<String, Template> templates) {
    Map<String, @Nullable Object> subcharts = new LinkedHashMap<>();
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("Chart", ChartObject.of(chart.metadata(), chart.isRoot(), helm));
    data.put(
        "Files",
        files.computeIfAbsent(chart.chart(), loaded -> ChartFilesObject.of(loaded.files())));
    data.putAll(builtIn);
    data.put("Values", ValuesObject.of(values, helm));
    data.put("Subcharts", subcharts);
    for (ChartNode child : chart.children()) {
      Map<String, @Nullable Object> table = Tables.at(values, child.name());
      subcharts.put(
          child.name(),
          collect(child, table == null ? new LinkedHashMap<>() : table, builtIn, templates));
    }
    String path = chart.fullPath();
    String basePath = GoText.join(path, "templates");
    boolean library = chart.metadata().isLibrary();
    for (ChartTemplate template : chart.chart().templates()) {
      if (!library || template.isPartial()) {
        Source source = new Source(GoText.join(path, template.file().name()), template);
        templates.put(source.name(), new Template(source, slashes(source.name()), data, basePath));
      }
    }
    return data;
  }
}
