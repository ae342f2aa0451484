package dev.lading.maven;

import dev.lading.manifest.Manifests;
import dev.lading.validation.Findings;
import dev.lading.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Manifests as files. */
record FilesSource(String name, Path path) implements Source {

  @Override
  public Rendered render() throws IOException {
    return new Rendered(name, path.toString(), Manifests.read(path).toYaml(), List.of());
  }

  @Override
  public Findings check(Validator validator) throws IOException {
    return validator.check(path);
  }
}
