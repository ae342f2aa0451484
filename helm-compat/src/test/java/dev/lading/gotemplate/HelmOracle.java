package dev.lading.gotemplate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks a real Helm what a template gives. A chart of one template hands each case to {@code tpl},
 * whose errors quote Go's text whole. Only output and error text travel; the dot is the test data.
 */
final class HelmOracle {
  private static final String CHART = "apiVersion: v2\nname: c\nversion: 0.1.0\n";
  private static final String MANIFEST =
      "kind: X\nout:\n{{ range $t := .Values.cases }}- {{ tpl $t $.Values.d | toJson }}\n{{ end }}";
  private static final String[] ERROR_HEADS = {
    "error calling tpl: cannot parse template ",
    "error calling tpl: error during tpl function execution for "
  };

  private final String helm;
  private final Path chart;
  private final JsonNode data;

  HelmOracle(String helm, Path folder, JsonNode data) throws IOException {
    this.helm = helm;
    this.chart = folder;
    this.data = data;
    Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("Chart.yaml"), CHART);
    Files.writeString(folder.resolve("templates/a.yaml"), MANIFEST);
  }

  /** Outcomes of templates, one run each where a run of all fails. */
  List<Outcome> ask(List<String> templates) throws IOException {
    Outcome failure = null;
    Result result = run(templates);
    if (result.outputs != null) {
      List<Outcome> outcomes = new ArrayList<>();
      result.outputs.forEach(text -> outcomes.add(Outcome.output(text)));
      return outcomes;
    }
    if (templates.size() == 1) {
      failure = Outcome.error(goText(result.error, templates.get(0)));
      return List.of(failure);
    }
    List<Outcome> outcomes = new ArrayList<>();
    int half = templates.size() / 2;
    outcomes.addAll(ask(templates.subList(0, half)));
    outcomes.addAll(ask(templates.subList(half, templates.size())));
    return outcomes;
  }

  private record Result(@Nullable List<String> outputs, String error) {}

  private Result run(List<String> templates) throws IOException {
    Path values = Files.createTempFile(chart.getParent(), "values", ".json");
    Path out = Files.createTempFile(chart.getParent(), "out", ".txt");
    Path err = Files.createTempFile(chart.getParent(), "err", ".txt");
    try {
      ObjectNode root = TestData.JSON.createObjectNode();
      ArrayNode cases = root.putArray("cases");
      templates.forEach(cases::add);
      root.set("d", data);
      Files.writeString(values, TestData.JSON.writeValueAsString(root));
      Process process =
          new ProcessBuilder(helm, "template", "x", chart.toString(), "-f", values.toString())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("helm does not end on " + templates);
      }
      String error = new String(Files.readAllBytes(err), StandardCharsets.UTF_8);
      return process.exitValue() == 0
          ? new Result(outputs(new String(Files.readAllBytes(out), StandardCharsets.UTF_8)), error)
          : new Result(null, error);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(values);
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static List<String> outputs(String yaml) throws IOException {
    List<String> outputs = new ArrayList<>();
    for (String line : yaml.split("\n")) {
      if (line.startsWith("- ")) {
        outputs.add(TestData.JSON.readValue(line.substring(2), String.class));
      }
    }
    return outputs;
  }

  /** Cuts Helm's own words off; what is left is text/template's. */
  private static String goText(String error, String template) {
    for (String head : ERROR_HEADS) {
      int at = error.indexOf(head);
      if (at >= 0) {
        String rest = error.substring(at + head.length());
        String quoted = GoFormat.quote(template);
        String text =
            rest.startsWith(quoted + ": ") ? rest.substring(quoted.length() + 2) : "?" + rest;
        int hint = text.lastIndexOf("\n\nUse --debug flag");
        return hint >= 0 ? text.substring(0, hint) : text.strip();
      }
    }
    return "?" + error;
  }
}
