package dev.lading.testing.internal.golden;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** Finds the folder of the module a class was built in, whatever the working directory is. */
public final class ModuleDirectory {

  private ModuleDirectory() {}

  /** The nearest folder above the class file with {@code src/test}, or the working directory. */
  public static Path of(Class<?> type) {
    Path directory = location(type);
    while (directory != null && !Files.isDirectory(directory.resolve("src/test"))) {
      directory = directory.getParent();
    }
    return directory == null ? workingDirectory() : directory;
  }

  private static Path location(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    try {
      return source == null || source.getLocation() == null
          ? workingDirectory()
          : Path.of(source.getLocation().toURI());
    } catch (URISyntaxException | FileSystemNotFoundException | IllegalArgumentException noFile) {
      return workingDirectory();
    }
  }

  private static Path workingDirectory() {
    return Path.of("").toAbsolutePath();
  }
}
