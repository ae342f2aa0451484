package dev.lading.sprig;

import dev.lading.gotemplate.value.GoStrings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a real Helm what templates give. Many share a run; one that fails ends it, gives its message
 * and is left out of the next run.
 */
final class HelmOracle {
  private static final int BATCH = 60;
  private static final int WORKERS = 2;
  private static final Pattern CASE = Pattern.compile("_c(\\d+)\\.tpl");
  private static final Pattern FAIL =
      Pattern.compile(
          "Error: execution error at \\(c/templates/t\\.yaml:(\\d+):\\d+\\): (.*)", Pattern.DOTALL);
  private static final Pattern PLAIN_ERROR =
      Pattern.compile(
          ".*template: c/templates/_c\\d+\\.tpl:2(:\\d+): executing \"c\\d+\" at (<.*)",
          Pattern.DOTALL);
  private static final Pattern SPLIT_ERROR =
      Pattern.compile(
          ".*\nc/templates/_c\\d+\\.tpl:2(:\\d+)\n  executing \"c\\d+\" at (<.*>:)\n {4}(.*)",
          Pattern.DOTALL);

  private final Path helm;
  private final String values;

  private HelmOracle(Path helm, String values) {
    this.helm = helm;
    this.values = values;
  }

  /**
   * What a template gives.
   *
   * @param ok whether it is output
   * @param text the output, or {@code line:column: at <node>: problem}
   */
  record Answer(boolean ok, String text) {}

  /** The Helm named by the environment variable HELM4, with these values in the chart. */
  static Optional<HelmOracle> find(String values) {
    String helm = System.getenv("HELM4");
    return helm == null ? Optional.empty() : Optional.of(new HelmOracle(Path.of(helm), values));
  }

  private static Path newChart(String values) {
    try {
      Path chart = Files.createTempDirectory("lading-sprig").resolve("c");
      Files.createDirectories(chart.resolve("templates"));
      Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: c\nversion: 0.1.0\n");
      Files.writeString(chart.resolve("values.yaml"), values);
      return chart;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer ask(String template) {
    return ask(List.of(template)).get(0);
  }

  /** The answers, in the order of the templates. */
  List<Answer> ask(List<String> templates) {
    Map<Integer, Answer> answers = new ConcurrentHashMap<>();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    List<Future<?>> work = new ArrayList<>();
    for (int from = 0; from < templates.size(); from += BATCH) {
      Map<Integer, String> batch = new LinkedHashMap<>();
      for (int i = from; i < Math.min(from + BATCH, templates.size()); i++) {
        batch.put(i, templates.get(i));
      }
      work.add(workers.submit(() -> new Asking(batch, answers).run()));
    }
    workers.shutdown();
    for (Future<?> future : work) {
      await(future);
    }
    List<Answer> ordered = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      ordered.add(answers.get(i));
    }
    return ordered;
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks one batch in a chart of its own; each failure costs a run. */
  private final class Asking {
    private final Map<Integer, String> batch;
    private final Map<Integer, Answer> answers;
    private final Path chart;

    Asking(Map<Integer, String> batch, Map<Integer, Answer> answers) {
      this.batch = batch;
      this.answers = answers;
      this.chart = newChart(values);
    }

    void run() {
      while (!batch.isEmpty()) {
        Run run = HelmOracle.this.run(chart, batch);
        if (run.exit == 0) {
          read(run.out, batch.keySet(), answers);
          return;
        }
        takeFailure(run.err);
      }
    }

    private void takeFailure(String message) {
      String text = message.replace("\n\nUse --debug flag to render out invalid YAML", "");
      text = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
      Matcher failure = FAIL.matcher(text);
      Matcher failing = CASE.matcher(text);
      int id;
      if (failure.matches()) {
        id = List.copyOf(batch.keySet()).get(Integer.parseInt(failure.group(1)) - 1);
        text = "fail: " + failure.group(2);
      } else if (failing.find()) {
        id = Integer.parseInt(failing.group(1));
      } else {
        throw new IllegalStateException("helm failed: " + message);
      }
      batch.remove(id);
      answers.put(id, new Answer(false, canonical(text)));
    }
  }

  private static void read(String out, Collection<Integer> ids, Map<Integer, Answer> answers) {
    Map<String, String> encoded = new HashMap<>();
    out.lines()
        .filter(line -> line.startsWith("c"))
        .forEach(line -> encoded.put(line.substring(0, line.indexOf(':')), line));
    for (int id : ids) {
      String line = String.valueOf(encoded.get("c" + id));
      String base64 = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
      byte[] bytes = Base64.getDecoder().decode(base64);
      answers.put(id, new Answer(true, GoStrings.fromBytes(bytes)));
    }
  }

  /** Both of Helm's forms of an execution error in one. */
  private static String canonical(String error) {
    Matcher plain = PLAIN_ERROR.matcher(error);
    if (plain.matches()) {
      return "1" + plain.group(1) + ": at " + plain.group(2);
    }
    Matcher split = SPLIT_ERROR.matcher(error);
    return split.matches()
        ? "1" + split.group(1) + ": at " + split.group(2) + " " + split.group(3)
        : error;
  }

  private record Run(int exit, String out, String err) {}

  private Run run(Path chart, Map<Integer, String> batch) {
    try {
      writeTemplates(chart.resolve("templates"), batch);
      ProcessBuilder builder =
          new ProcessBuilder(helm.toString(), "template", "r", chart.toString());
      builder.environment().put("TZ", "UTC");
      Path err = chart.resolveSibling("err");
      Process process = builder.redirectError(err.toFile()).start();
      byte[] out = process.getInputStream().readAllBytes();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("helm hangs");
      }
      return new Run(
          process.exitValue(),
          new String(out, StandardCharsets.UTF_8),
          GoStrings.fromBytes(Files.readAllBytes(err)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeTemplates(Path folder, Map<Integer, String> batch) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    StringBuilder main = new StringBuilder();
    for (Map.Entry<Integer, String> entry : batch.entrySet()) {
      String name = "c" + entry.getKey();
      String define = "{{ define \"" + name + "\" -}}\n" + entry.getValue() + "{{ end }}";
      Files.write(folder.resolve("_" + name + ".tpl"), GoStrings.toBytes(define));
      main.append(name + ": \"{{ include \"" + name + "\" . | b64enc }}\"\n");
    }
    Files.writeString(folder.resolve("t.yaml"), main);
  }
}
