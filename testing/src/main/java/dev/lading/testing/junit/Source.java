package dev.lading.testing.junit;

import dev.lading.testing.internal.golden.ModuleDirectory;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Where manifests come from: an annotation, in a module. What it gives is made once in a run of
 * tests, whichever test asks first.
 *
 * @param annotation one of the {@code From…} annotations
 * @param module the folder paths are relative to
 */
record Source(Annotation annotation, Path module) {

  private static final Namespace STORE = Namespace.create(Source.class);

  /** The source of a parameter: its own, or else that of its method, or its class. */
  static Optional<Source> of(Parameter parameter, ExtensionContext context) {
    return annotation(parameter)
        .or(() -> ofMethod(context))
        .or(() -> ofClass(context))
        .map(annotation -> in(annotation, context));
  }

  /** The source parameters of a method share. */
  static Optional<Source> of(Method method, ExtensionContext context) {
    for (Parameter parameter : method.getParameters()) {
      Optional<Annotation> own = annotation(parameter);
      if (own.isPresent()) {
        return own.map(annotation -> in(annotation, context));
      }
    }
    return ofMethod(context).or(() -> ofClass(context)).map(annotation -> in(annotation, context));
  }

  static Source in(Annotation annotation, ExtensionContext context) {
    return new Source(annotation, ModuleDirectory.of(context.getRequiredTestClass()));
  }

  private static Optional<Annotation> ofMethod(ExtensionContext context) {
    return context.getTestMethod().flatMap(Source::annotation);
  }

  private static Optional<Annotation> ofClass(ExtensionContext context) {
    Class<?> type = context.getTestClass().orElse(null);
    while (type != null) {
      Optional<Annotation> found = annotation(type);
      if (found.isPresent()) {
        return found;
      }
      type = type.getEnclosingClass();
    }
    return Optional.empty();
  }

  private static Optional<Annotation> annotation(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      if (Loaders.loads(annotation)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  /** What this gives, with where each resource came from. */
  LoadedManifests load(ExtensionContext context) {
    Store store = context.getRoot().getStore(STORE);
    return store.getOrComputeIfAbsent(this, Source::loadNow, LoadedManifests.class);
  }

  private static LoadedManifests loadNow(Source source) {
    return Loaders.load(source.annotation(), source.module());
  }

  /** Makes manifests from an annotation, in a module. */
  interface Loader extends BiFunction<Annotation, Path, LoadedManifests> {}

  /** A class of an engine is missing: says which artifact has it. */
  static ParameterResolutionException without(String artifact, NoClassDefFoundError missing) {
    return new ParameterResolutionException(
        "add dev.lading:" + artifact + " to the test dependencies", missing);
  }
}
