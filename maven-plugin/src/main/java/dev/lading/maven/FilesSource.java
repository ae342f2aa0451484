package dev.lading.maven;

import dev.lading.manifest.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Manifests as files. */
record FilesSource(String name, Path path) implements Source {

  @Override
  public Rendered render() throws IOException {
    Manifests manifests = Manifests.read(path);
    return new Rendered(name, path.toString(), manifests, manifests.toYaml(), List.of());
  }
}
