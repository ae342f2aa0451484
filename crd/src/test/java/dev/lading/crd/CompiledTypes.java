package dev.lading.crd;

import dev.lading.model.ResourceCatalog;
import dev.lading.model.ResourceType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated types, compiled with Immutables as a user's build would, and loaded. */
final class CompiledTypes {

  private final URLClassLoader loader;
  private final String basePackage;

  private CompiledTypes(URLClassLoader loader, String basePackage) {
    this.loader = loader;
    this.basePackage = basePackage;
  }

  static CompiledTypes of(CustomResources resources, String basePackage, Path folder)
      throws IOException {
    Path sources = folder.resolve("sources");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    TypeGenerator.intoPackage(basePackage).write(resources, sources);
    compile(sources, classes);
    URL[] urls = {classes.toUri().toURL()};
    ClassLoader parent = CompiledTypes.class.getClassLoader();
    return new CompiledTypes(new URLClassLoader(urls, parent), basePackage);
  }

  /** Sources of a user, by their paths. */
  static CompiledTypes ofSources(Map<String, String> sources, String basePackage, Path folder)
      throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("sources").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    compile(folder.resolve("sources"), classes);
    URL[] urls = {classes.toUri().toURL()};
    ClassLoader parent = CompiledTypes.class.getClassLoader();
    return new CompiledTypes(new URLClassLoader(urls, parent), basePackage);
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> files;
    try (Stream<Path> found = Files.walk(sources)) {
      files = found.filter(file -> file.toString().endsWith(".java")).toList();
    }
    StringBuilder messages = new StringBuilder();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "--release",
              "17",
              "-Xlint:none",
              "-d",
              classes.toString(),
              "-processor",
              "org.immutables.processor.ProxyProcessor");
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  diagnostic -> messages.append(diagnostic).append('\n'),
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new AssertionError("it does not compile:\n" + messages);
      }
    }
  }

  Class<?> type(String name) {
    try {
      return loader.loadClass(basePackage + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The generated {@code CustomResourceTypes::find}. */
  @SuppressWarnings("unchecked") // the generated method is declared so
  ResourceCatalog catalog() {
    try {
      Method find = type("CustomResourceTypes").getMethod("find", String.class, String.class);
      return (apiVersion, kind) -> {
        try {
          return (Optional<ResourceType<?>>) find.invoke(null, apiVersion, kind);
        } catch (ReflectiveOperationException e) {
          throw new LinkageError("find", e);
        }
      };
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  static CustomResources resources(String... files) {
    Path folder = Path.of("src/test/resources/dev/lading/crd");
    try {
      return CustomResources.read(Stream.of(files).map(folder::resolve).toArray(Path[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
