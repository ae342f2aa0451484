package dev.lading.gotemplate;

import static dev.lading.gotemplate.value.GoType.ANY;
import static dev.lading.gotemplate.value.GoType.INT;
import static dev.lading.gotemplate.value.GoType.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lading.gotemplate.function.FunctionFamily;
import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.function.Rendering;
import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.gotemplate.run.MissingKey;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.run.TemplatePosition;
import dev.lading.gotemplate.value.GoObject;
import dev.lading.gotemplate.value.GoType;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TemplateSetTest {
  private static String execute(String template, Object data) {
    return TemplateSet.parse("t", template).execute(data);
  }

  private static FunctionRegistry registry(TemplateFunction... functions) {
    return FunctionRegistry.of(FunctionFamily.of("test", functions));
  }

  // --- options ---

  @Test
  void execute_missingKeyByDefault_printsNoValue() {
    assertThat(execute("{{ .a }}|{{ .a.b }}", Map.of())).isEqualTo("<no value>|<no value>");
  }

  @Test
  void execute_missingKeyZero_findsNilPointer() {
    TemplateOptions options = TemplateOptions.defaults().withMissingKey(MissingKey.ZERO);
    TemplateSet set = TemplateSet.parse("t", "{{ .a }}|{{ .a.b }}", options);
    assertThatThrownBy(() -> set.execute(Map.of()))
        .hasMessage(
            "template: t:1:14: executing \"t\" at <.a.b>: nil pointer evaluating interface {}.b");
  }

  @Test
  void execute_missingKeyError_fails() {
    TemplateOptions options = TemplateOptions.defaults().withMissingKey(MissingKey.ERROR);
    assertThatThrownBy(() -> TemplateSet.parse("t", "{{ .a }}", options).execute(Map.of()))
        .hasMessage("template: t:1:3: executing \"t\" at <.a>: map has no entry for key \"a\"");
    assertThatThrownBy(() -> TemplateSet.parse("t", "{{ .a }}", options).execute(null))
        .hasMessage("template: t:1:3: executing \"t\" at <.a>: nil data; no entry for key \"a\"");
  }

  @Test
  void parse_otherDelimiters_areUsed() {
    TemplateOptions options = TemplateOptions.defaults().withDelimiters("<<", ">>");
    assertThat(TemplateSet.parse("t", "{{ <<- 1 ->> }}<</* c */>>", options).execute(null))
        .isEqualTo("{{1}}");
  }

  // --- sets ---

  @Test
  void plus_laterDefinition_replacesUnlessEmpty() {
    TemplateSet first =
        TemplateSet.parse("t", "{{ define \"d\" }}one{{ end }}{{ template \"d\" }}");
    TemplateSet second = first.plus("u", "{{ define \"d\" }}two{{ end }}");
    TemplateSet third = second.plus("v", "{{ define \"d\" }} {{/* nothing */}}{{ end }}");
    assertThat(first.execute(null)).isEqualTo("one");
    assertThat(second.execute(null)).isEqualTo("two");
    assertThat(third.execute(null)).isEqualTo("two");
    assertThat(third.templateNames()).containsExactly("d", "t", "u", "v");
  }

  @Test
  void plus_manyTimes_keepsAllTemplates() {
    TemplateSet set = TemplateSet.parse("t", "{{ template \"n0\" }}{{ template \"n29\" }}");
    for (int i = 0; i < 30; i++) {
      set = set.plus("n" + i, "[" + i + "]");
    }
    assertThat(set.execute(null)).isEqualTo("[0][29]");
  }

  @Test
  void plus_parsedTexts_isAsOneByOne() {
    List<String> texts =
        List.of(
            "{{ define \"d\" }}one{{ end }}{{ template \"d\" }}",
            "{{ define \"d\" }}two{{ end }}{{ define \"e\" }}e{{ end }}",
            "{{ define \"d\" }} {{/* nothing */}}{{ end }}",
            "");
    TemplateSet oneByOne = TemplateSet.empty("t", TemplateOptions.defaults());
    TextParser parser = TextParser.of(TemplateOptions.defaults());
    List<ParsedText> parsed = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      oneByOne = oneByOne.plus("t" + i, texts.get(i));
      parsed.add(parser.parse("t" + i, texts.get(i)));
    }
    TemplateSet together = TemplateSet.empty("t", TemplateOptions.defaults()).plus(parsed);
    assertThat(together.templateNames()).isEqualTo(oneByOne.templateNames());
    assertThat(together.execute("t0", null)).isEqualTo("two");
    assertThat(oneByOne.execute("t0", null)).isEqualTo("two");
  }

  @Test
  void parse_manyNamesOfOneHash_areToldApart() {
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 1 << 12; i++) {
      StringBuilder name = new StringBuilder();
      for (int bit = 0; bit < 12; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB"); // which have the same hash
      }
      text.append("{{ $").append(name).append(" := ").append(i).append(" }}");
      text.append("{{ $").append(name).append(" }} ");
      expected.append(i).append(' ');
    }
    assertThat(execute(text.toString(), Map.of())).isEqualTo(expected.toString());
  }

  @Test
  void execute_unknownName_failsAsGo() {
    assertThatThrownBy(() -> TemplateSet.parse("t", "").execute("u", null))
        .hasMessage("template: no template \"u\" associated with template \"t\"");
  }

  @Test
  void execute_sameSetInManyThreads_givesSameOutput() throws InterruptedException {
    TemplateSet set = TemplateSet.parse("t", "{{ range $i, $e := .l }}{{ $i }}{{ $e }}{{ end }}");
    List<String> outputs = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(new Thread(() -> outputs.add(set.execute(Map.of("l", List.of("a", "b"))))));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(outputs).hasSize(8).containsOnly("0a1b");
  }

  // --- errors ---

  @Test
  void exception_execution_carriesProblemAndPlace() {
    TemplateSet set = TemplateSet.parse("file", "a\né {{ .s.x }}");
    assertThatThrownBy(() -> set.execute(Map.of("s", "text")))
        .isInstanceOfSatisfying(
            TemplateException.class,
            e -> {
              assertThat(e).isInstanceOf(LadingException.class);
              // Go counts bytes from 0, we chars from 1.
              assertThat(e).hasMessageStartingWith("template: file:2:8: executing");
              assertThat(e.position())
                  .isEqualTo(new TemplatePosition("file", 2, 8, "file", ".s.x"));
              assertThat(e.text()).isEqualTo("can't evaluate field x in type interface {}");
              assertThat(e.problems()).hasSize(1);
            });
  }

  @Test
  void exception_failingFunction_isTheCause() {
    TemplateFunction fail =
        TemplateFunction.named("fail")
            .takes(STRING)
            .does(
                "Fails.",
                (call, a) -> {
                  throw new FunctionException(a.string(0));
                });
    TemplateOptions options = TemplateOptions.defaults().withFunctions(registry(fail));
    assertThatThrownBy(() -> TemplateSet.parse("t", "{{ fail \"no\" }}", options).execute(null))
        .hasMessage("template: t:1:3: executing \"t\" at <fail \"no\">: error calling fail: no")
        .hasCauseInstanceOf(FunctionException.class);
  }

  // --- functions ---

  @Test
  void registry_sameNameTwice_isRefused() {
    TemplateFunction function = TemplateFunction.named("f").does("Nothing.", (call, a) -> null);
    FunctionRegistry registry = registry(function);
    assertThatThrownBy(() -> registry.plus(FunctionFamily.of("other", function)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(registry.replacing(FunctionFamily.of("other", function)).names())
        .containsExactly("f");
    assertThat(registry.without("f").names()).isEmpty();
  }

  @Test
  void function_replacingBuiltin_wins() {
    TemplateFunction len =
        TemplateFunction.named("len").takes(ANY).gives(INT).does("Always 7.", (call, a) -> 7L);
    TemplateOptions options = TemplateOptions.defaults().withFunctions(registry(len));
    assertThat(TemplateSet.parse("t", "{{ len nil }}", options).execute(null)).isEqualTo("7");
  }

  @Test
  void rendering_ofAssociatedTemplate_becomesTheResult() {
    List<String> ends = new ArrayList<>();
    TemplateFunction include =
        TemplateFunction.named("include")
            .takes(STRING, ANY)
            .gives(STRING)
            .does(
                "Renders a template.",
                (call, a) ->
                    Rendering.of(a.string(0), a.value(1))
                        .then(text -> "<" + text + ">")
                        .lastly(() -> ends.add(a.string(0))));
    TemplateOptions options = TemplateOptions.defaults().withFunctions(registry(include));
    TemplateSet set =
        TemplateSet.parse(
            "t",
            "{{ define \"x\" }}{{ .v }}{{ end }}{{ define \"y\" }}{{ include \"x\" . }}{{ end }}{{ include \"y\" . | len }}",
            options);
    assertThat(set.execute(Map.of("v", "abc"))).isEqualTo("7");
    assertThat(ends).containsExactly("x", "y");
  }

  @Test
  void rendering_failing_failsItsCaller() {
    TemplateFunction include =
        TemplateFunction.named("include")
            .takes(STRING, ANY)
            .gives(STRING)
            .does("Renders a template.", (call, a) -> Rendering.of(a.string(0), a.value(1)));
    TemplateOptions options = TemplateOptions.defaults().withFunctions(registry(include));
    TemplateSet set =
        TemplateSet.parse(
            "t", "{{ define \"x\" }}{{ len 1 }}{{ end }}{{ include \"x\" . }}", options);
    assertThatThrownBy(() -> set.execute(null))
        .hasMessage(
            "template: t:1:39: executing \"t\" at <include \"x\" .>: error calling include: "
                + "template: t:1:19: executing \"x\" at <len 1>: error calling len: len of type int");
    assertThatThrownBy(() -> TemplateSet.parse("t", "{{ include \"z\" . }}", options).execute(null))
        .hasMessage(
            "template: t:1:3: executing \"t\" at <include \"z\" .>: error calling include: "
                + "template: no template \"z\" associated with template \"t\"");
  }

  // --- objects ---

  /** A Go struct with a method. */
  private record Version(String major) implements GoObject {
    private static final GoType TYPE =
        GoType.struct("test.Version")
            .withMethods(
                List.of(
                    TemplateFunction.named("Is")
                        .takes(STRING)
                        .gives(GoType.BOOL)
                        .does(
                            "Compares.",
                            (call, a) ->
                                ((Version) Objects.requireNonNull(a.receiver()))
                                    .major.equals(a.string(0))),
                    TemplateFunction.named("Text")
                        .gives(STRING)
                        .does(
                            "As text.",
                            (call, a) ->
                                "v" + ((Version) Objects.requireNonNull(a.receiver())).major)));

    @Override
    public GoType goType() {
      return TYPE;
    }

    @Override
    public List<String> fieldNames() {
      return List.of("Major");
    }

    @Override
    public Object field(String name) {
      return major;
    }
  }

  @Test
  void execute_object_hasFieldsAndMethods() {
    Map<String, Object> data = Map.of("v", new Version("1"));
    assertThat(
            execute(
                "{{ .v.Major }} {{ .v.Text }} {{ .v.Is \"1\" }} {{ \"2\" | .v.Is }} {{ .v }} {{ printf \"%+v %T\" .v .v }}",
                data))
        .isEqualTo("1 v1 true false {1} {Major:1} test.Version");
  }

  @Test
  void execute_object_failsAsGo() {
    Map<String, Object> data = Map.of("v", new Version("1"));
    assertThatThrownBy(() -> execute("{{ .v.Nope }}", data))
        .hasMessageEndingWith("can't evaluate field Nope in type interface {}");
    assertThatThrownBy(() -> execute("{{ .v.Is }}", data))
        .hasMessageEndingWith("wrong number of args for Is: want 1 got 0");
    assertThatThrownBy(() -> execute("{{ .v.Is 1 }}", data))
        .hasMessageEndingWith("expected string; found 1");
    assertThatThrownBy(() -> execute("{{ .v.Major 1 }}", data))
        .hasMessageEndingWith("Major has arguments but cannot be invoked as function");
  }

  // --- what Helm hides: its own slice replaces Go's ---

  @Test
  void slice_stringsAndLists_asGo() {
    Map<String, Object> data = Map.of("l", List.of("a", "b", "c"), "s", "héllo");
    assertThat(execute("{{ slice .l 1 }}{{ slice .l 0 2 }}{{ slice .s 3 }}{{ slice .l }}", data))
        .isEqualTo("[b c][a b]llo[a b c]");
    assertThatThrownBy(() -> execute("{{ slice .l 2 1 }}", data))
        .hasMessageEndingWith("invalid slice index: 2 > 1");
    assertThatThrownBy(() -> execute("{{ slice .s 1 2 3 }}", data))
        .hasMessageEndingWith("cannot 3-index slice a string");
    assertThatThrownBy(() -> execute("{{ slice .l 4 }}", data))
        .hasMessageEndingWith("index out of range: 4");
  }

  @Test
  void strings_bytesThatAreNotUtf8_keepTheirValue() {
    assertThat(
            execute(
                "{{ len \"\\xff\" }} {{ printf \"%q %x\" \"a\\xff\" \"\\xff\" }} {{ \"\\xc3\\xa9\" }} {{ \"\\xff\" }}",
                Map.of()))
        .isEqualTo("1 \"a\\xff\" ff é \uFFFD");
  }
}
