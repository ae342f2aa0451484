package dev.lading.helm.internal.values;

import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.text.GoYaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values files: Helm 4 merges all their documents, Helm 3 reads the first. */
public final class ValuesFile {

  private ValuesFile() {}

  /**
   * The values of a text.
   *
   * @throws FormatException in Helm's words, without the file's name
   */
  public static Map<String, @Nullable Object> read(String text, HelmVersion helm) {
    if (!helm.isHelm4()) {
      return GoYaml.readMap(text);
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    try {
      for (String document : documents(text)) {
        Map<String, @Nullable Object> map = GoYaml.readMap(document);
        values = values.isEmpty() ? map : Tables.merge(values, map);
      }
    } catch (FormatException malformed) {
      throw new FormatException("cannot unmarshal yaml document: " + malformed.text());
    }
    return values;
  }

  /** Splits at lines of three dashes, as apimachinery's YAMLReader does. */
  private static List<String> documents(String text) {
    List<String> documents = new ArrayList<>();
    int start = 0;
    for (int line = 0; line < text.length(); ) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end + 1;
      if (text.startsWith("---", line) && text.substring(line + 3, end).isBlank() && line > start) {
        documents.add(text.substring(start, line));
        start = end;
      }
      line = end;
    }
    if (start < text.length()) {
      documents.add(text.substring(start));
    }
    return documents;
  }
}
