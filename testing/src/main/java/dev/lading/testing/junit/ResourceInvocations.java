package dev.lading.testing.junit;

import dev.lading.model.KubernetesResource;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** A run of a test for each resource. */
final class ResourceInvocations implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return context.getRequiredTestMethod().isAnnotationPresent(ForEachResource.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Method method = context.getRequiredTestMethod();
    LoadedManifests loaded =
        Source.of(method, context)
            .orElseThrow(() -> wrong(method, "has no source, such as @FromChart"))
            .load(context);
    Class<?> type = resourceType(method);
    List<KubernetesResource> resources =
        loaded.manifests().stream().filter(type::isInstance).toList();
    if (resources.isEmpty()) {
      throw wrong(method, "would never run: there is no " + type.getSimpleName());
    }
    return resources.stream()
        .map(resource -> new Invocation(name(resource, loaded), Map.of(type, resource), loaded));
  }

  private static Class<?> resourceType(Method method) {
    return Arrays.stream(method.getParameters())
        .map(Parameter::getType)
        .filter(KubernetesResource.class::isAssignableFrom)
        .findFirst()
        .orElseThrow(() -> wrong(method, "needs a parameter that is a resource"));
  }

  private static String name(KubernetesResource resource, LoadedManifests loaded) {
    String file = loaded.fileOf(resource.id());
    return resource.id() + (file == null ? "" : " (" + file + ")");
  }

  private static ExtensionConfigurationException wrong(Method method, String what) {
    return new ExtensionConfigurationException("@ForEachResource " + method.getName() + " " + what);
  }
}
