package dev.lading.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ErrorCatalogueTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void page_hasEveryCodeOfTheSources() throws IOException {
    Path file = ROOT.resolve("docs/errors.md");
    String page = ErrorCatalogue.page(ErrorCatalogue.of(ROOT));
    if (Boolean.getBoolean("lading.updateGolden")) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).isEqualTo(page);
  }
}
