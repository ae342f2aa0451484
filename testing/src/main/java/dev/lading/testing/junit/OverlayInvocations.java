package dev.lading.testing.junit;

import dev.lading.manifest.Manifests;
import dev.lading.testing.internal.golden.ModuleDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** A run of a test for each overlay of a directory. */
final class OverlayInvocations implements TestTemplateInvocationContextProvider {

  private static final List<String> FILES =
      List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod().isAnnotationPresent(ForEachOverlay.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    String value = context.getRequiredTestMethod().getAnnotation(ForEachOverlay.class).value();
    Path module = ModuleDirectory.of(context.getRequiredTestClass());
    List<Path> overlays = overlays(module.resolve(value));
    if (overlays.isEmpty()) {
      throw new ExtensionConfigurationException("there is no kustomization in " + value);
    }
    return overlays.stream().map(OverlayInvocations::invocation);
  }

  private static List<Path> overlays(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(OverlayInvocations::isKustomization).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isKustomization(Path directory) {
    return FILES.stream().anyMatch(file -> Files.isRegularFile(directory.resolve(file)));
  }

  private static Invocation invocation(Path overlay) {
    LoadedManifests loaded = Loaders.kustomization(overlay);
    Map<Class<?>, Object> values = Map.of(Manifests.class, loaded.manifests(), Path.class, overlay);
    return new Invocation(overlay.getFileName().toString(), values, loaded);
  }
}
