package dev.lading.gotemplate;

import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.Rendering;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.ExecutionLimits;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.value.GoValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Templates that mean harm end in a named problem, on a thread with a stack of 512 KiB. */
class HostileTemplatesTest {
  private static final long SMALL_STACK = 512 << 10;

  /** Output, or the message of the template's error; anything else escapes. */
  private static String onSmallStack(Supplier<String> work) {
    AtomicReference<@Nullable Object> result = new AtomicReference<>();
    Runnable guarded =
        () -> {
          try {
            result.set(work.get());
          } catch (TemplateException e) {
            result.set(e.getMessage());
          } catch (RuntimeException | Error e) {
            result.set(e);
          }
        };
    Thread thread = new Thread(null, guarded, "small-stack", SMALL_STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return String.valueOf(result.get());
  }

  private static String execute(String template) {
    return execute(template, Map.of(), ExecutionLimits.defaults());
  }

  private static String execute(String template, Map<String, ?> data, ExecutionLimits limits) {
    RunOptions options = RunOptions.defaults().withLimits(limits);
    return onSmallStack(
        () -> TemplateSet.parse("t", template, TestFunctions.OPTIONS).execute("t", data, options));
  }

  @Test
  void execute_tenThousandParentheses_givesValue() {
    assertThat(execute("{{ " + "(".repeat(10_000) + "1" + ")".repeat(10_000) + " }}"))
        .isEqualTo("1");
  }

  @Test
  void parse_moreParentheses_failsAsGo() {
    assertThat(execute("{{ " + "(".repeat(10_001) + "1" + ")".repeat(10_001) + " }}"))
        .isEqualTo("template: t:1: max expression depth exceeded");
  }

  @Test
  void execute_tenThousandNestedCalls_givesValue() {
    assertThat(execute("{{ " + "print (".repeat(9_999) + "print 1" + ")".repeat(9_999) + " }}"))
        .isEqualTo("1");
  }

  @Test
  void execute_deeplyNestedBlocks_givesOutput() {
    assertThat(execute("{{ if 1 }}".repeat(200_000) + "x" + "{{ end }}".repeat(200_000)))
        .isEqualTo("x");
  }

  @Test
  void execute_longElseIfChain_givesOutput() {
    assertThat(execute("{{ if 0 }}" + "{{ else if 0 }}".repeat(100_000) + "{{ else }}x{{ end }}"))
        .isEqualTo("x");
  }

  @Test
  void execute_longPipeline_givesOutput() {
    assertThat(execute("{{ 1" + " | print".repeat(100_000) + " }}")).isEqualTo("1");
  }

  @Test
  void execute_longFieldChain_namesTheFirstNil() {
    assertThat(execute("{{ " + ".a".repeat(100_000) + " }}"))
        .endsWith("nil pointer evaluating interface {}.a");
  }

  @Test
  void execute_templateCallingItself_failsAsGo() {
    assertThat(execute("{{ define \"x\" }}{{ template \"x\" . }}{{ end }}{{ template \"x\" . }}"))
        .isEqualTo(
            "template: t:1:28: executing \"x\" at <{{template \"x\" .}}>: exceeded maximum template depth (100000)");
  }

  @Test
  void execute_templatesCallingTwice_usesUpSteps() {
    String template =
        "{{ define \"x\" }}{{ if lt (len .) 60 }}{{ template \"x\" (print . 1) }}{{ template \"x\" (print . 2) }}{{ end }}{{ end }}{{ template \"x\" \"\" }}";
    assertThat(execute(template, Map.of(), ExecutionLimits.defaults().withSteps(1_000_000)))
        .isEqualTo("template: limit exceeded: steps 1000000");
  }

  @Test
  void execute_endlessRange_usesUpSteps() {
    assertThat(
            execute(
                "{{ range 9223372036854775807 }}{{ end }}",
                Map.of(),
                ExecutionLimits.defaults().withSteps(1_000_000)))
        .isEqualTo("template: limit exceeded: steps 1000000");
  }

  @Test
  void execute_muchOutput_usesUpOutput() {
    assertThat(
            execute(
                "{{ range 1000000 }}0123456789{{ end }}",
                Map.of(),
                ExecutionLimits.defaults().withOutputLength(1_000_000)))
        .isEqualTo("template: limit exceeded: outputLength 1000000");
  }

  @Test
  void printf_manyWideVerbs_usesUpStringLength() {
    assertThat(execute("{{ printf `" + "%999999d".repeat(200) + "`" + " 1".repeat(200) + " }}"))
        .isEqualTo("template: limit exceeded: stringLength 67108864");
  }

  @Test
  void printf_hugeWidth_isNoWidth() {
    assertThat(execute("{{ printf `%1000000000d` 1 }}")).isEqualTo("%!(NOVERB)%!(EXTRA int=1)");
  }

  @Test
  void execute_mapHoldingItself_isNamed() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    for (String template :
        List.of("{{ . }}", "{{ print . }}", "{{ printf `%v` . }}", "{{ html . }}")) {
      assertThat(execute(template, map, ExecutionLimits.defaults())).contains("holds itself");
    }
  }

  @Test
  void deepEqual_mapsHoldingThemselves_isNamed() {
    Map<String, Object> left = new HashMap<>();
    left.put("self", left);
    Map<String, Object> right = new HashMap<>();
    right.put("self", right);
    assertThat(onSmallStack(() -> String.valueOf(GoValues.deepEqual(left, right))))
        .contains("nested too deeply");
  }

  @Test
  void execute_sharedValuesDoublingThirtyTimes_usesUpLength() {
    Object value = "x";
    for (int i = 0; i < 40; i++) {
      Map<String, Object> next = new HashMap<>();
      next.put("a", value);
      next.put("b", value);
      value = next;
    }
    Object last = value;
    assertThat(
            execute(
                "{{ len (print .v) }}",
                Map.of("v", last),
                ExecutionLimits.defaults().withStringLength(1_000_000)))
        .isEqualTo("template: limit exceeded: stringLength 1000000");
  }

  @Test
  void rendering_withinItself_endsAtRenderDepth() {
    TemplateFunction include =
        TemplateFunction.named("include")
            .takes(STRING, ANY)
            .gives(STRING)
            .does("Renders a template.", (call, a) -> Rendering.of(a.string(0), a.value(1)));
    assertThat(recursive(include)).isEqualTo("template: limit exceeded: renderDepth 1000");
  }

  @Test
  void render_withinItself_endsBeforeTheStack() {
    TemplateFunction include =
        TemplateFunction.named("include")
            .takes(STRING, ANY)
            .gives(STRING)
            .does("Renders a template.", (call, a) -> call.render(a.string(0), a.value(1)));
    assertThat(recursive(include)).startsWith("template: limit exceeded: renderDepth");
  }

  private static String recursive(TemplateFunction include) {
    TemplateOptions options =
        TemplateOptions.defaults()
            .withFunctions(FunctionRegistry.of(FunctionFamily.of("test", include)));
    String template = "{{ define \"x\" }}{{ include \"x\" . }}{{ end }}{{ include \"x\" . }}";
    return onSmallStack(() -> TemplateSet.parse("t", template, options).execute(Map.of()));
  }
}
