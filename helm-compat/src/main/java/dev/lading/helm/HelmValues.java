package dev.lading.helm;

import dev.lading.gotemplate.value.GoInteger;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.helm.internal.values.ValuesMerger;
import dev.lading.packages.Values;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects values as the flags of {@code helm} give them. Whatever the order of the calls, files
 * come first, then {@code --set-json}, {@code --set}, {@code --set-string}, {@code --set-file} and
 * {@code --set-literal}, each over those before. Not thread-safe.
 */
public final class HelmValues {

  private static final int MAX_FILE = 64 << 20;

  private final HelmVersion version;
  private final List<String[]> files = new ArrayList<>();
  private final List<String> json = new ArrayList<>();
  private final List<String> typed = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<String> fileContents = new ArrayList<>();
  private final List<String> literals = new ArrayList<>();

  private HelmValues(HelmVersion version) {
    this.version = version;
  }

  /** No values yet, to be read as this Helm reads them. */
  public static HelmValues of(HelmVersion version) {
    return new HelmValues(version);
  }

  /**
   * {@code -f FILE}.
   *
   * @throws HelmException when it cannot be read
   */
  public HelmValues file(String path) {
    return yaml(read(path), path);
  }

  /** The text of a values file, with the name it has in messages. */
  public HelmValues yaml(String text, String name) {
    files.add(new String[] {text, name});
    return this;
  }

  /** {@code --set}. */
  public HelmValues set(String flag) {
    typed.add(flag);
    return this;
  }

  /** {@code --set-string}. */
  public HelmValues setString(String flag) {
    texts.add(flag);
    return this;
  }

  /** {@code --set-json}. */
  public HelmValues setJson(String flag) {
    json.add(flag);
    return this;
  }

  /** {@code --set-file}. */
  public HelmValues setFile(String flag) {
    fileContents.add(flag);
    return this;
  }

  /** {@code --set-literal}. */
  public HelmValues setLiteral(String flag) {
    literals.add(flag);
    return this;
  }

  /**
   * The values.
   *
   * @throws HelmException in Helm's words
   */
  public Values toValues() {
    ValuesMerger merger = new ValuesMerger(version);
    files.forEach(file -> merger.file(file[0], file[1]));
    merger.json(json);
    merger.typed(typed);
    merger.text(texts);
    merger.fileContent(fileContents, HelmValues::readValue);
    merger.literal(literals);
    return Values.of(plainMap(merger.values()));
  }

  private static String readValue(String path) {
    try {
      return read(path);
    } catch (HelmException unreadable) {
      throw new FormatException(unreadable.helmText());
    }
  }

  private static String read(String name) {
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw HelmException.of("helm-values", "open " + name + ": no such file or directory");
    }
    if (!Files.isRegularFile(path)) {
      throw HelmException.of("helm-values", "read " + name + ": is no regular file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] data = in.readNBytes(MAX_FILE + 1);
      if (data.length > MAX_FILE) {
        throw HelmException.of("helm-limit-values", name + " is larger than 64 MiB");
      }
      return new String(data, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new HelmException(Problem.of("helm-values", "cannot read " + name), unreadable);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return plainMap(map);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(plain(item)));
      return items;
    }
    return value instanceof GoInteger integer ? (Object) integer.longValue() : value;
  }

  private static Map<String, @Nullable Object> plainMap(Map<?, ?> map) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    map.forEach((key, value) -> entries.put((String) key, plain(value)));
    return entries;
  }
}
