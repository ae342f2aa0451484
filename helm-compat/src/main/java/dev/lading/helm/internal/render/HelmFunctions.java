package dev.lading.helm.internal.render;

import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.DICT;
import static dev.lading.gotemplate.value.GoType.STRING;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.function.Arguments;
import dev.lading.gotemplate.function.CallContext;
import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.Rendering;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.function.Templates;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.internal.values.Tables;
import dev.lading.sprig.SprigFunctions;
import org.jspecify.annotations.Nullable;

/**
 * The functions Helm adds to Sprig's (upstream: {@code pkg/engine/funcs.go}, {@code engine.go}).
 */
final class HelmFunctions {

  /** Made when a chart is loaded for Helm 4. */
  private static final class Helm4 {
    static final FunctionRegistry REGISTRY = registry(true);
  }

  /** Made when a chart is loaded for Helm 3. */
  private static final class Helm3 {
    static final FunctionRegistry REGISTRY = registry(false);
  }

  private HelmFunctions() {}

  /** All functions charts can call. */
  static FunctionRegistry registry(HelmVersion helm) {
    return helm.isHelm4() ? Helm4.REGISTRY : Helm3.REGISTRY;
  }

  private static FunctionRegistry registry(boolean helm4) {
    FunctionRegistry sprig =
        SprigFunctions.registry()
            .without("env", "expandenv", "toJson", "fromJson", "fail", "getHostByName");
    FunctionRegistry registry = sprig.plus(language()).plus(FormatFunctions.family(helm4));
    return helm4 ? registry.without("mustToJson").plus(FormatFunctions.helm4()) : registry;
  }

  private static FunctionFamily language() {
    return FunctionFamily.of(
        "helm",
        TemplateFunction.named("include")
            .takes(STRING, ANY)
            .gives(STRING)
            .does("Renders a template into a text.", HelmFunctions::include),
        TemplateFunction.named("tpl")
            .takes(STRING, ANY)
            .gives(STRING)
            .does("Renders a text as a template.", HelmFunctions::tpl),
        TemplateFunction.named("required")
            .takes(STRING, ANY)
            .does("Fails for nil and the empty text.", (call, a) -> required(a)),
        TemplateFunction.named("fail")
            .takes(STRING)
            .gives(STRING)
            .does("Fails.", (call, a) -> fail(a.string(0))),
        TemplateFunction.named("lookup")
            .takes(STRING, STRING, STRING, STRING)
            .gives(DICT)
            .notHermetic()
            .does("Finds objects of the cluster.", HelmFunctions::lookup),
        TemplateFunction.named("getHostByName")
            .takes(STRING)
            .gives(STRING)
            .does("Nothing, since no names are resolved.", (call, a) -> ""));
  }

  private static Object include(CallContext call, Arguments arguments) {
    String name = arguments.string(0);
    int[] running = call.attribute(RenderRun.class).includesOf(name);
    if (RenderRun.isTooDeep(running)) {
      throw new FunctionException(
          "rendering template has a nested reference name: "
              + name
              + ": unable to execute template");
    }
    running[0]++;
    return Rendering.of(name, arguments.value(1)).lastly(() -> running[0]--);
  }

  private static Object tpl(CallContext call, Arguments arguments) {
    String text = arguments.string(0);
    Templates set = call.templates();
    if (!text.contains("{{")) {
      return withoutNoValue(text);
    }
    int[] running = call.attribute(RenderRun.class).tpls();
    if (RenderRun.isTooDeep(running)) {
      throw new FunctionException("tpl calls itself too often: unable to execute template");
    }
    Templates extended;
    try {
      extended = call.attribute(RenderRun.class).parsed(set, text);
    } catch (TemplateException malformed) {
      throw new FunctionException(
          "cannot parse template " + GoFormat.quote(text) + ": " + malformed.getMessage(),
          malformed);
    }
    running[0]++;
    return Rendering.of(extended, extended.name(), arguments.value(1))
        .lastly(() -> running[0]--)
        .then(HelmFunctions::withoutNoValue)
        .onFailure(
            failure ->
                new FunctionException(
                    "error during tpl function execution for "
                        + GoFormat.quote(text)
                        + ": "
                        + failure.getMessage(),
                    failure));
  }

  /** Go prints {@code <no value>} for what is missing; Helm takes it out again. */
  static String withoutNoValue(String text) {
    return text.contains("<no value>") ? text.replace("<no value>", "") : text;
  }

  private static @Nullable Object required(Arguments arguments) {
    Object value = arguments.value(1);
    if (value == null || value.equals("")) {
      return fail(arguments.string(0));
    }
    return value;
  }

  private static Object fail(String message) {
    throw new FunctionException(EngineErrors.WARN_START + message + EngineErrors.WARN_END);
  }

  private static Object lookup(CallContext call, Arguments a) {
    return Tables.copy(
        call.attribute(RenderRun.class)
            .lookup()
            .find(a.string(0), a.string(1), a.string(2), a.string(3)));
  }
}
