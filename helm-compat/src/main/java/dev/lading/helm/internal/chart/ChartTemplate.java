package dev.lading.helm.internal.chart;

import dev.lading.gotemplate.ParsedText;
import dev.lading.helm.internal.text.GoText;
import org.jspecify.annotations.Nullable;

/**
 * A template file of a chart, and what it defines if it was parsed when the chart was loaded.
 * Immutable.
 */
public final class ChartTemplate {

  private final ChartFile file;
  private final String parsedName;
  private final @Nullable ParsedText parsed;

  private ChartTemplate(ChartFile file, String parsedName, @Nullable ParsedText parsed) {
    this.file = file;
    this.parsedName = parsedName;
    this.parsed = parsed;
  }

  static ChartTemplate unparsed(ChartFile file) {
    return new ChartTemplate(file, "", null);
  }

  /** The same file, parsed as a template of that name. */
  ChartTemplate parsed(String name, @Nullable ParsedText text) {
    return new ChartTemplate(file, name, text);
  }

  public ChartFile file() {
    return file;
  }

  /** Whether it only defines templates and is not rendered itself. */
  public boolean isPartial() {
    return GoText.baseName(file.name()).startsWith("_");
  }

  /** What it defines as a template of that name, if that is known. */
  public @Nullable ParsedText parsedAs(String name) {
    return parsedName.equals(name) ? parsed : null;
  }
}
