package dev.lading.kustomize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case of our own: files, and what the real tool answered. Many are in one data file, where
 * {@code ===} starts a case, {@code --->} a file of it, and {@code <===} or {@code <===!} the
 * answer, of a build that worked or failed.
 */
record RecordedCase(String name, Map<String, String> files, boolean built, String answer) {

  static List<RecordedCase> load(String resource) {
    List<RecordedCase> cases = new ArrayList<>();
    try (InputStream in = RecordedCase.class.getResourceAsStream(resource)) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Draft draft = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("=== ")) {
          if (draft != null) {
            cases.add(draft.finish());
          }
          draft = new Draft(line.substring(4));
        } else if (draft != null) {
          draft.add(line);
        }
      }
      if (draft != null) {
        cases.add(draft.finish());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return cases;
  }

  private static final class Draft {
    private final String name;
    private final Map<String, StringBuilder> files = new LinkedHashMap<>();
    private StringBuilder current = new StringBuilder();
    private StringBuilder answer = new StringBuilder();
    private boolean built = true;

    Draft(String name) {
      this.name = name;
    }

    void add(String line) {
      if (line.startsWith("---> ")) {
        current = files.computeIfAbsent(line.substring(5), key -> new StringBuilder());
      } else if (line.startsWith("<===")) {
        built = !line.equals("<===!");
        current = answer;
      } else {
        current.append(line).append('\n');
      }
    }

    RecordedCase finish() {
      Map<String, String> texts = new LinkedHashMap<>();
      files.forEach((path, text) -> texts.put(path, text.toString()));
      return new RecordedCase(name, texts, built, answer.toString());
    }
  }

  /** The form in the data file, with this answer. */
  String write(RealTool.Answer real) {
    StringBuilder out = new StringBuilder("=== " + name + "\n");
    files.forEach((path, text) -> out.append("---> ").append(path).append('\n').append(text));
    out.append(real.built() ? "<===\n" : "<===!\n").append(real.text());
    return out.toString().endsWith("\n") ? out.toString() : out.append('\n').toString();
  }
}
