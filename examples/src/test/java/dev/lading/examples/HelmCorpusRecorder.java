package dev.lading.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Asks the real tools for the answers of the corpus and writes them into its files. The environment
 * variables HELM4 and HELM3 name the tools.
 *
 * <pre>java … dev.lading.examples.HelmCorpusRecorder examples/src/test/resources/helm-corpus</pre>
 */
final class HelmCorpusRecorder {

  private HelmCorpusRecorder() {}

  public static void main(String... args) throws IOException, InterruptedException {
    for (HelmCase one : HelmCase.all(Path.of(args[0]))) {
      for (Map.Entry<String, String> tool :
          Map.of(HelmCase.HELM4, "HELM4", HelmCase.HELM3, "HELM3").entrySet()) {
        one.answer(tool.getKey(), ask(System.getenv(tool.getValue()), one));
      }
      one.save();
    }
  }

  private static String ask(String tool, HelmCase one) throws IOException, InterruptedException {
    Path dir = Files.createTempDirectory("helm-case");
    List<String> command = new ArrayList<>(List.of(tool, "template"));
    command.addAll(one.unpack(dir));
    Path out = Files.createTempFile("helm-case", ".out");
    Path err = Files.createTempFile("helm-case", ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    String answer = HelmCase.normalized(Files.readString(code == 0 ? out : err), code, dir);
    Files.delete(out);
    Files.delete(err);
    delete(dir);
    return answer;
  }

  static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
