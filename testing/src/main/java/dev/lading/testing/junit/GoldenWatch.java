package dev.lading.testing.junit;

import dev.lading.testing.internal.golden.GoldenDirectory;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Watches which tests of a class ran, so that a golden file nobody used is only reported when every
 * test had its chance.
 */
final class GoldenWatch {

  private static final Namespace STORE = Namespace.create(GoldenWatch.class);

  private static final List<Class<? extends Annotation>> TESTS =
      List.of(Test.class, TestTemplate.class, TestFactory.class);

  private final Set<Method> succeeded = ConcurrentHashMap.newKeySet();
  private final Set<Method> failed = ConcurrentHashMap.newKeySet();

  private GoldenWatch() {}

  /** The watch over the outermost class. */
  static GoldenWatch of(ExtensionContext context) {
    Class<?> type = outermost(context.getRequiredTestClass());
    return context
        .getRoot()
        .getStore(STORE)
        .getOrComputeIfAbsent(type, key -> new GoldenWatch(), GoldenWatch.class);
  }

  private static Class<?> outermost(Class<?> type) {
    return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
  }

  /** Takes note of a test, or of one run of it. */
  void ran(Method test, boolean passed) {
    (passed ? succeeded : failed).add(test);
  }

  /** Fails when files were not used by tests that all ran and passed. */
  void report(Class<?> type) {
    if (!failed.isEmpty() || !succeeded.containsAll(tests(type))) {
      return;
    }
    GoldenDirectory directory = GoldenDirectory.around(type);
    List<Path> unused = new ArrayList<>(directory.unused(type));
    unused.addAll(directory.ofVanishedClasses(type.getClassLoader()));
    if (!unused.isEmpty()) {
      throw new AssertionError(
          "golden files that no test uses; delete them:\n  "
              + unused.stream().map(Path::toString).collect(Collectors.joining("\n  ")));
    }
  }

  private static List<Method> tests(Class<?> type) {
    List<Method> tests =
        new ArrayList<>(
            ReflectionSupport.findMethods(
                type, GoldenWatch::isTest, HierarchyTraversalMode.TOP_DOWN));
    for (Class<?> nested : type.getDeclaredClasses()) {
      tests.addAll(tests(nested));
    }
    return tests;
  }

  private static boolean isTest(Method method) {
    return TESTS.stream().anyMatch(test -> AnnotationSupport.isAnnotated(method, test));
  }
}
