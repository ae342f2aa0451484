package dev.lading.helm.internal.chart;

import dev.lading.gotemplate.ParsedText;
import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TextParser;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.helm.internal.work.SharedWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Template files to be parsed by several threads. A malformed file stays unparsed: who needs it
 * parses it again and hears what is wrong.
 */
public final class TemplateTexts {

  /** Less than this is no work for two threads. */
  private static final long SHARED_BYTES = 100_000;

  private static final int STEP_BYTES = 32_768;

  private final TemplateOptions options;
  private final List<String> names = new ArrayList<>();
  private final List<ChartFile> files = new ArrayList<>();
  private final Queue<TextParser> parsers = new ConcurrentLinkedQueue<>();
  private @Nullable ParsedText[] parsed = new ParsedText[0];
  private long bytes;

  public TemplateTexts(TemplateOptions options) {
    this.options = options;
  }

  /** Adds a file, to be parsed as a template of that name. */
  public void add(String name, ChartFile file) {
    names.add(name);
    files.add(file);
    bytes += file.size();
  }

  /** Whether two threads can share the work. */
  public boolean areMany() {
    return bytes >= SHARED_BYTES;
  }

  /** Offers to parse them, some in each step. */
  public void offer(SharedWork work) {
    parsed = new ParsedText[files.size()];
    long size = 0;
    int start = 0;
    for (int i = 0; i < files.size(); i++) {
      size += files.get(i).size();
      if (size >= STEP_BYTES || i + 1 == files.size()) {
        int from = start;
        int to = i + 1;
        work.offer(() -> parse(from, to));
        size = 0;
        start = to;
      }
    }
  }

  private void parse(int from, int to) {
    TextParser idle = parsers.poll();
    TextParser parser = idle == null ? TextParser.of(options) : idle;
    for (int i = from; i < to; i++) {
      try {
        parsed[i] = parser.parse(names.get(i), files.get(i).text());
      } catch (TemplateException malformed) {
        parsed[i] = null;
      }
    }
    parsers.add(parser);
  }

  /** What the file added as that one defines; null when it is malformed. */
  public @Nullable ParsedText parsed(int index) {
    return parsed[index];
  }
}
