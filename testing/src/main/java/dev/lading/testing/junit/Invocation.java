package dev.lading.testing.junit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * One run of a test for each resource or overlay.
 *
 * @param name what to call it
 * @param values the parameters by their types
 * @param loaded where they are from
 */
record Invocation(String name, Map<Class<?>, Object> values, LoadedManifests loaded)
    implements TestTemplateInvocationContext, ParameterResolver, BeforeEachCallback {

  private static final Namespace STORE = Namespace.create(Invocation.class);

  @Override
  public String getDisplayName(int index) {
    return "[" + index + "] " + name;
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return values.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Optional.ofNullable(values.get(parameter.getParameter().getType())).orElseThrow();
  }

  /** Lets failures find their sources. */
  @Override
  public void beforeEach(ExtensionContext context) {
    context.getStore(STORE).put(Invocation.class, this);
  }

  /** The sources of the run a test is, if it is one. */
  static List<LoadedManifests> of(ExtensionContext context) {
    Invocation invocation = context.getStore(STORE).get(Invocation.class, Invocation.class);
    return invocation == null ? List.of() : List.of(invocation.loaded());
  }
}
