package dev.lading.testing.internal.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of the golden files of a module: {@code src/test/resources/golden}. In it is a folder
 * for each test class, named as the class, so that a file nobody uses can be told.
 */
public final class GoldenDirectory {

  private final Path root;

  GoldenDirectory(Path root) {
    this.root = root;
  }

  /** The folder of the module a test class is in. */
  public static GoldenDirectory around(Class<?> testClass) {
    return new GoldenDirectory(ModuleDirectory.of(testClass).resolve("src/test/resources/golden"));
  }

  Path file(Class<?> testClass, String name) {
    Path folder = name.startsWith("/") ? root : folder(testClass);
    Path file = folder.resolve(name.startsWith("/") ? name.substring(1) : name).normalize();
    if (!file.startsWith(folder) || file.equals(folder)) {
      throw new IllegalArgumentException("no name of a golden file: " + name);
    }
    return file;
  }

  private Path folder(Class<?> testClass) {
    return root.resolve(testClass.getName());
  }

  /** The files of a test class that no assertion has used in this JVM. */
  public List<Path> unused(Class<?> testClass) {
    return files(folder(testClass)).stream().filter(file -> !GoldenLedger.isUsed(file)).toList();
  }

  /** The files of test classes that are no more, as far as their names look like class names. */
  public List<Path> ofVanishedClasses(ClassLoader classes) {
    return files(root).stream()
        .filter(file -> file.getParent() != null && !root.equals(file.getParent()))
        .filter(file -> isVanished(root.relativize(file).getName(0).toString(), classes))
        .toList();
  }

  private static boolean isVanished(String folder, ClassLoader classes) {
    return folder.contains(".") && classes.getResource(folder.replace('.', '/') + ".class") == null;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
