package dev.lading.gotemplate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Records what real Helm answers: {@code RecordCases OUTPUT-FILE (all | printf | pipelines)} with
 * HELM4 set. The output belongs in src/test/resources beside data.json.
 */
final class RecordCases {
  private static final int CHUNK = 50;

  private RecordCases() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    List<String> templates =
        switch (args[1]) {
          case "printf" -> CaseGenerator.printf(7, 5_000);
          case "pipelines" -> CaseGenerator.pipelines(7, 5_000);
          default -> CaseGenerator.all();
        };
    Path folder = Files.createTempDirectory("gotemplate-oracle").resolve("chart");
    HelmOracle oracle =
        new HelmOracle(Objects.requireNonNull(System.getenv("HELM4")), folder, TestData.json());
    List<List<String>> chunks = chunks(templates);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<List<Outcome>>> answers = new ArrayList<>();
    chunks.forEach(chunk -> answers.add(pool.submit(() -> oracle.ask(chunk))));
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      for (int i = 0; i < chunks.size(); i++) {
        write(out, chunks.get(i), answers.get(i).get());
      }
    }
    pool.shutdown();
  }

  /** Cases we expect to succeed together, the others alone. */
  private static List<List<String>> chunks(List<String> templates) {
    Object data = TestData.values();
    List<List<String>> chunks = new ArrayList<>();
    List<String> good = new ArrayList<>();
    for (String template : templates) {
      if (Outcome.of(template, data).error() != null) {
        chunks.add(List.of(template));
      } else {
        good.add(template);
      }
    }
    for (int i = 0; i < good.size(); i += CHUNK) {
      chunks.add(good.subList(i, Math.min(good.size(), i + CHUNK)));
    }
    return chunks;
  }

  private static void write(BufferedWriter out, List<String> templates, List<Outcome> outcomes)
      throws IOException {
    for (int i = 0; i < templates.size(); i++) {
      Outcome outcome = outcomes.get(i);
      ObjectNode node = TestData.JSON.createObjectNode();
      node.put("template", templates.get(i));
      if (outcome.error() == null) {
        node.put("out", outcome.output());
      } else {
        node.put("error", outcome.error());
      }
      out.write(TestData.JSON.writeValueAsString(node));
      out.write('\n');
    }
  }
}
