package dev.lading.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.codegen.emit.ModelSource;
import dev.lading.codegen.emit.SourceFolder;
import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.FactTableReader;
import dev.lading.codegen.facts.FactTableWriter;
import dev.lading.codegen.plan.Curation;
import dev.lading.codegen.plan.Planner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small table and the source it gives. To accept a wanted change, run with {@code
 * -Dlading.updateGolden=true} and look through the difference.
 */
class GeneratedSourceTest {

  private static final String GOLDEN = "/dev/lading/codegen/golden/";

  private static String resource(String name) throws IOException {
    try (InputStream in = GeneratedSourceTest.class.getResourceAsStream(GOLDEN + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SortedMap<String, String> generate() throws IOException {
    FactTable table = FactTableReader.read(resource("table.txt"));
    return ModelSource.files(Planner.plan(table, Curation.parse(resource("curation.txt"))));
  }

  @Test
  void files_smallTable_areTheGoldenSources() throws IOException {
    for (Map.Entry<String, String> file : generate().entrySet()) {
      String name = file.getKey().replace('/', '.') + ".txt";
      if (Boolean.getBoolean("lading.updateGolden")) {
        Path golden = Path.of("src/test/resources" + GOLDEN + name);
        Files.writeString(golden, file.getValue());
      } else {
        assertThat(file.getValue()).as(name).isEqualTo(resource(name));
      }
    }
  }

  @Test
  void table_writtenAndRead_isTheSame() {
    String text = Curation.resource("kubernetes-api.txt");
    FactTable table = FactTableReader.read(text);
    assertThat(FactTableWriter.write(table)).isEqualTo(text);
    System.out.println(
        "fact table: " + table.kinds().size() + " kinds, " + table.types().size() + " types");
  }

  @Test
  void plan_decisionAboutAnUnknownField_isRefused() throws IOException {
    FactTable table = FactTableReader.read(resource("table.txt"));
    Curation curation = Curation.parse("mandatory demo.v1.WidgetSpec nosuch");
    assertThatThrownBy(() -> Planner.plan(table, curation)).hasMessageContaining("nosuch");
  }

  @Test
  void sourceFolder_nothingNew_touchesNothing(@TempDir Path folder) throws IOException {
    SourceFolder sources = new SourceFolder(folder);
    assertThat(sources.update(Map.of("a/A.java", "x", "B.java", "y"))).isEqualTo(2);
    assertThat(sources.update(Map.of("a/A.java", "x", "B.java", "y"))).isZero();
    assertThat(sources.update(Map.of("a/A.java", "z"))).isEqualTo(2);
    assertThat(folder.resolve("B.java")).doesNotExist();
  }
}
