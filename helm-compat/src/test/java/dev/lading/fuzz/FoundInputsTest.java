package dev.lading.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Inputs that the fuzz targets found, or that show what they are for. */
class FoundInputsTest {

  private static final Path RESOURCES = Path.of("src/test/resources/dev/lading/fuzz");

  @TestFactory
  Stream<DynamicTest> inputs_areReadOrRefused() {
    return targets().entrySet().stream()
        .flatMap(
            target ->
                files(RESOURCES.resolve(target.getKey())).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                target.getKey() + "/" + file.getFileName(),
                                () -> target.getValue().accept(Files.readAllBytes(file)))));
  }

  private static Map<String, Consumer<byte[]>> targets() {
    TemplateFuzzTest templates = new TemplateFuzzTest();
    ChartInputsFuzzTest charts = new ChartInputsFuzzTest();
    return Map.of(
        "TemplateFuzzTestInputs/template",
        templates::template,
        "ChartInputsFuzzTestInputs/setFlag",
        charts::setFlag,
        "ChartInputsFuzzTestInputs/archive",
        charts::archive,
        "ChartInputsFuzzTestInputs/versionRange",
        charts::versionRange,
        "ChartInputsFuzzTestInputs/pattern",
        charts::pattern);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException("no inputs in " + folder, unreadable);
    }
  }
}
