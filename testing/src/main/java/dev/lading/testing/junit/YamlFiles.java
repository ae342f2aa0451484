package dev.lading.testing.junit;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.validation.SourceMap;
import dev.lading.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Reads files of manifests. */
final class YamlFiles {

  private static final String CLASS_PATH = "classpath:";

  private YamlFiles() {}

  static LoadedManifests load(FromYaml annotation, Path module) {
    SourceMap.Builder sources = SourceMap.builder();
    Manifests all = Manifests.empty();
    try {
      for (String path : annotation.value()) {
        for (Path file : files(resolve(path, module))) {
          String yaml = Files.readString(file, StandardCharsets.UTF_8);
          String name = nameOf(file, module);
          all = all.plus(ManifestReader.strict().read(yaml, name));
          YamlReader.strict().read(yaml, name).forEach(document -> sources.add(document, name));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + annotation, unreadable);
    }
    return new LoadedManifests(all, sources.build(), all);
  }

  private static Path resolve(String path, Path module) {
    if (!path.startsWith(CLASS_PATH)) {
      return module.resolve(path);
    }
    String name = path.substring(CLASS_PATH.length());
    URL resource = Thread.currentThread().getContextClassLoader().getResource(name);
    try {
      URI place = resource == null ? null : resource.toURI();
      if (place != null && "file".equals(place.getScheme())) {
        return Path.of(place);
      }
    } catch (URISyntaxException noPlace) {
      // as if it were not there
    }
    throw new ParameterResolutionException("there is no file " + name + " on the class path");
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      if (!Files.isRegularFile(path)) {
        throw new ParameterResolutionException("there is no file " + path);
      }
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(YamlFiles::isManifest).sorted().toList();
    }
  }

  private static boolean isManifest(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(".yaml", ".yml", ".json").anyMatch(name::endsWith)
        && Files.isRegularFile(file);
  }

  private static String nameOf(Path file, Path module) {
    return (file.startsWith(module) ? module.relativize(file) : file).toString().replace('\\', '/');
  }
}
