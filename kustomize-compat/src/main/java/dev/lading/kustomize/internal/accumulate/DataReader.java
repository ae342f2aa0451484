package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.loader.Loader;
import dev.lading.kustomize.internal.spec.Entries.DataSources;
import dev.lading.problem.LadingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the data of generated maps (kustomize {@code api/kv}, {@code api/internal/generators}). */
final class DataReader {

  /** A line of an environment file that is longer ends the file. */
  private static final int MAX_LINE = 65_535;

  private final Loader loader;
  private final String name;
  private final Map<String, byte[]> data = new LinkedHashMap<>();
  private @Nullable String repeated;

  private DataReader(Loader loader, String name) {
    this.loader = loader;
    this.name = name;
  }

  static Map<String, byte[]> read(DataSources sources, String name, Loader loader) {
    DataReader reader = new DataReader(loader, name);
    reader.readAll(sources.envs(), "env source files: ", reader::env);
    reader.readAll(sources.literals(), "literal sources ", reader::literal);
    reader.readAll(sources.files(), "file sources: ", reader::file);
    if (reader.repeated != null) {
      throw Failures.of(
          "generator-key",
          "configmap " + name + " illegally repeats the key `" + reader.repeated + "`",
          "give each key once");
    }
    return reader.data;
  }

  private interface Source {
    void read(String source);
  }

  private void readAll(List<String> sources, String kind, Source source) {
    try {
      sources.forEach(source::read);
    } catch (LadingException failure) {
      String list = "[" + String.join(" ", sources) + "]";
      throw Failures.wrap("loading KV pairs: " + kind + list, failure);
    }
  }

  private void put(String key, byte[] value) {
    if (data.putIfAbsent(key, value) != null && repeated == null) {
      repeated = key;
    }
  }

  private void literal(String source) {
    int equals = source.indexOf('=');
    if (equals <= 0) {
      throw Failures.of(
          "generator-literal",
          "invalid literal source " + source + ", expected key=value",
          "write key=value");
    }
    String value = unquoted(source.substring(equals + 1));
    put(source.substring(0, equals), value.getBytes(StandardCharsets.UTF_8));
  }

  private static String unquoted(String text) {
    boolean quoted =
        text.length() >= 2
            && text.charAt(0) == text.charAt(text.length() - 1)
            && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private void file(String source) {
    int equals = source.indexOf('=');
    if (equals < 0) {
      put(source.substring(source.lastIndexOf('/') + 1), loader.load(source));
      return;
    }
    String key = source.substring(0, equals);
    String path = source.substring(equals + 1);
    if (path.indexOf('=') >= 0) {
      throw badFile("source \"" + source + "\" key name or file path contains '='");
    }
    if (key.isEmpty()) {
      throw badFile("missing key name for file path \"" + path + "\" in source \"" + source + "\"");
    }
    if (path.isEmpty()) {
      throw badFile("missing file path for key name \"" + key + "\" in source \"" + source + "\"");
    }
    put(key, loader.load(path));
  }

  private static LadingException badFile(String message) {
    return Failures.of("generator-file", message, "write path, or key=path");
  }

  private void env(String path) {
    byte[] content = loader.load(path);
    int start = 0;
    boolean first = true;
    while (start < content.length) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (end - start > MAX_LINE) {
        return;
      }
      int stop = end > start && content[end - 1] == '\r' ? end - 1 : end;
      envLine(Arrays.copyOfRange(content, start, stop), first);
      first = false;
      start = end + 1;
    }
  }

  private void envLine(byte[] bytes, boolean first) {
    String line = decode(bytes);
    if (first && line.startsWith("\uFEFF")) {
      line = line.substring(1);
    }
    int start = 0;
    while (start < line.length() && isSpace(line.charAt(start))) {
      start++;
    }
    if (start == line.length() || line.charAt(start) == '#') {
      return;
    }
    int equals = line.indexOf('=', start);
    String key = equals < 0 ? line.substring(start) : line.substring(start, equals);
    if (!key.isEmpty()) {
      String value = equals < 0 ? "" : line.substring(equals + 1);
      put(key, value.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean isSpace(char c) {
    return c >= '\t' && c <= '\r' || c == 0x85 || c == 0xa0 || Character.isSpaceChar(c);
  }

  private String decode(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException invalid) {
      throw Failures.of(
          "generator-env",
          "a line for " + name + " has invalid utf8 bytes",
          "save the file as UTF-8, or add it as a file");
    }
  }
}
