package dev.lading.gotemplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.gotemplate.function.TemplateFunction;
import dev.lading.gotemplate.internal.syntax.KnownFunctions;
import dev.lading.gotemplate.internal.syntax.Names;
import dev.lading.gotemplate.internal.syntax.Parser;
import dev.lading.gotemplate.internal.syntax.QuickParser;
import dev.lading.gotemplate.internal.syntax.Source;
import dev.lading.gotemplate.internal.syntax.SyntaxHandler;
import dev.lading.gotemplate.run.TemplateException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the quick parser does not give up it tells the handler what the whole parser tells. */
class QuickParserTest {
  private static final TemplateFunction FUNCTION =
      TemplateFunction.named("f").does("Nothing.", (call, arguments) -> "");
  private static final int DAMAGED = 12;
  private static final String PIECES = " \n-{}().|$\"`\\,:=05ax_é/*\r\t";
  private static final String[] BODY = {
    "{{/* note */}}\n{{- define \"a.b\" -}}\n{{- $x := .Values.a | default \"q\\n\" -}}",
    "{{ if and $x (not .b.c) -}} {{ template \"t\" (dict \"k\" $.Chart) }} text {{- else if eq 1 -2 }}",
    "{{ range $k, $v := (index .m `a`).list }}{{ $k }}: {{ $v.w | quote }}{{ break }}{{ end }}",
    "{{ with nil }}{{ . }}{{ else with $x }}{{ $x = 2.5 }}{{ end }}{{ end }}{{ end }}",
    "{{ template \"a.b\" }}{{- /* c */ -}}{{ (printf \"%d\" (len .x)).y true | print . }} tail"
  };

  @ParameterizedTest
  @ValueSource(strings = {"cases.jsonl.gz", "pipelines.jsonl.gz"})
  void parse_recordedAndDamagedTemplates_tellsWhatParserTells(String resource) {
    Random random = new Random(7);
    int quick = 0;
    int all = 0;
    for (RecordedCase recorded : RecordedCase.read(resource)) {
      String template = recorded.template();
      if (template.length() < 2_000) {
        all++;
        quick += check(template) ? 1 : 0;
        check(damaged(template, random));
      }
    }
    System.out.printf("%s: %d of %d parsed quickly%n", resource, quick, all);
    assertThat(quick).isGreaterThan(all / 4);
  }

  @Test
  void parse_damagedText_tellsWhatParserTells() {
    Random random = new Random(11);
    String whole = String.join("", BODY);
    assertThat(check(whole)).isTrue();
    for (int i = 0; i < 20_000; i++) {
      String template = whole;
      for (int change = random.nextInt(DAMAGED) / 4; change >= 0; change--) {
        template = damaged(template, random);
      }
      check(template);
    }
  }

  /** One char added, dropped or replaced, or a piece dropped or doubled. */
  private static String damaged(String template, Random random) {
    int at = random.nextInt(template.length() + 1);
    int to = Math.min(template.length(), at + 1 + random.nextInt(random.nextBoolean() ? 1 : 12));
    String piece = String.valueOf(PIECES.charAt(random.nextInt(PIECES.length())));
    String middle =
        switch (random.nextInt(4)) {
          case 0 -> piece + template.substring(at, to);
          case 1 -> "";
          case 2 -> piece;
          default -> template.substring(at, to) + template.substring(at, to);
        };
    return template.substring(0, at) + middle + template.substring(to);
  }

  /** Whether it was parsed quickly. */
  private static boolean check(String template) {
    Source source = new Source("t", template, "{{", "}}");
    KnownFunctions functions =
        name -> name.length() > 1 && !name.matches("break|continue") ? FUNCTION : null;
    List<String> quick = new ArrayList<>();
    if (!QuickParser.parse(source, recorder(quick), new Names(), functions)) {
      return false;
    }
    List<String> whole = new ArrayList<>();
    try {
      Parser.parse(source, recorder(whole), functions);
    } catch (TemplateException refused) {
      whole.add(String.valueOf(refused.getMessage()));
    }
    assertThat(quick).as(template).isEqualTo(whole);
    return true;
  }

  private static SyntaxHandler recorder(List<String> events) {
    return (SyntaxHandler)
        Proxy.newProxyInstance(
            QuickParserTest.class.getClassLoader(),
            new Class<?>[] {SyntaxHandler.class},
            (proxy, method, arguments) -> record(events, method.getName(), arguments));
  }

  private static @Nullable Object record(
      List<String> events, String name, Object @Nullable [] arguments) {
    events.add(name + Arrays.toString(arguments));
    return null;
  }
}
