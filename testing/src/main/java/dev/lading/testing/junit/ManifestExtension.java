package dev.lading.testing.junit;

import dev.lading.manifest.Manifests;
import dev.lading.testing.ManifestAssertionError;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Hands manifests to tests, tells where a resource came from that an assertion failed for, and
 * reports golden files that nobody uses. The {@code From…} annotations bring it along; {@link
 * ManifestTests} does so for tests that have only golden files.
 *
 * <p>What a source gives is made once in a run of tests and shared, which is safe, as it is
 * immutable; tests may run in parallel.
 */
public final class ManifestExtension
    implements ParameterResolver,
        TestExecutionExceptionHandler,
        AfterEachCallback,
        AfterAllCallback {

  /** For JUnit, which makes extensions itself. */
  public ManifestExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return !isOverlay(context)
        && (isManifests(parameter.getParameter()) || isRendering(parameter.getParameter()));
  }

  /** The manifests of an overlay are given by its invocation. */
  private static boolean isOverlay(ExtensionContext context) {
    return context
        .getTestMethod()
        .filter(method -> method.isAnnotationPresent(ForEachOverlay.class))
        .isPresent();
  }

  private static boolean isManifests(Parameter parameter) {
    return parameter.getType() == Manifests.class;
  }

  /** By name, since the engine may not be there. */
  private static boolean isRendering(Parameter parameter) {
    String type = parameter.getType().getName();
    return type.equals("dev.lading.helm.RenderedChart")
        || type.equals("dev.lading.kustomize.KustomizeResult");
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Parameter wanted = parameter.getParameter();
    Source source =
        Source.of(wanted, context)
            .orElseThrow(
                () ->
                    new ParameterResolutionException(
                        "say where the manifests come from: @FromChart, @FromKustomization,"
                            + " @FromYaml or @FromPackage on the parameter, the method or the"
                            + " class"));
    LoadedManifests loaded = source.load(context);
    Object value = isManifests(wanted) ? loaded.manifests() : loaded.product();
    if (!wanted.getType().isInstance(value)) {
      throw new ParameterResolutionException(
          source.annotation() + " gives no " + wanted.getType().getSimpleName());
    }
    return value;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    if (failure instanceof ManifestAssertionError error) {
      throw located(error, sources(context));
    }
    throw failure;
  }

  private static List<LoadedManifests> sources(ExtensionContext context) {
    List<LoadedManifests> sources = new ArrayList<>(Invocation.of(context));
    if (isOverlay(context)) {
      return sources;
    }
    for (Parameter parameter : context.getRequiredTestMethod().getParameters()) {
      if (isManifests(parameter) || isRendering(parameter)) {
        Source.of(parameter, context).map(source -> source.load(context)).ifPresent(sources::add);
      }
    }
    return sources;
  }

  private static AssertionError located(
      ManifestAssertionError error, List<LoadedManifests> sources) {
    return sources.stream()
        .flatMap(
            source ->
                error.resource().stream()
                    .flatMap(
                        id ->
                            Optional.ofNullable(source.sources().find(id, error.path())).stream()))
        .findFirst()
        .<AssertionError>map(
            place ->
                error.withPlace(
                    place.position() == null
                        ? place.source()
                        : place.source() + ":" + place.position()))
        .orElse(error);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    GoldenWatch.of(context)
        .ran(context.getRequiredTestMethod(), context.getExecutionException().isEmpty());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    if (type.getEnclosingClass() == null) {
      GoldenWatch.of(context).report(type);
    }
  }
}
