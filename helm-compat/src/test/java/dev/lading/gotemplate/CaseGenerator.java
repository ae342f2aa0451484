package dev.lading.gotemplate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes the templates whose answers are recorded: by hand, by crossing lists, by cutting and
 * damaging good ones.
 */
final class CaseGenerator {
  private static final String[] OPERANDS = {
    "1",
    "-3",
    "2.5",
    "1e6",
    "\"a\"",
    "\"\"",
    "true",
    "false",
    "nil",
    ".s",
    ".pi",
    ".yes",
    ".nil",
    ".list",
    ".map",
    ".blank",
    ".none",
    "(list 1 \"a\")",
    "(dict \"a\" 1)",
    "(int64 5)",
    "(index \"abc\" 1)",
    ".missing",
    "'x'",
    "(until 3)"
  };
  private static final String[] PRINTED = {
    "1",
    "-42",
    "0",
    "255",
    "9223372036854775807",
    "-9223372036854775808",
    "2.5",
    "-0.0",
    "1e6",
    "1e21",
    ".pi",
    ".small",
    ".big",
    ".huge",
    ".tiny",
    "\"abc\"",
    "\"\"",
    ".uni",
    ".quote",
    "true",
    "false",
    "nil",
    ".list",
    ".words",
    ".none",
    ".map",
    ".blank",
    "(list 1 2 3)",
    "(list)",
    "(dict \"a\" 1 \"b\" \"x\")",
    "(int64 -5)",
    "(index .uni 1)",
    "(until 3)",
    "(splitList \",\" \"a,b\")",
    "'☃'",
    "(list nil true 1.5 (list \"q\"))",
    "(list .s)",
    "128512"
  };
  private static final String[] VERBS = {
    "v", "+v", "#v", "T", "d", "s", "q", "x", "X", "e", "E", "f", "F", "g", "G", "t", "c", "U", "b",
    "o", "O", "z", "w", "p", "é"
  };

  private final Set<String> templates = new LinkedHashSet<>();
  private final Random random = new Random(20260101);

  /** All templates, each once. */
  static List<String> all() {
    CaseGenerator generator = new CaseGenerator();
    generator.verbs();
    generator.flags(900);
    generator.pairs();
    generator.values();
    generator.numbers();
    generator.literals();
    generator.good().forEach(generator.templates::add);
    generator.bad().forEach(generator.templates::add);
    generator.cut();
    generator.damage(900);
    return List.copyOf(generator.templates);
  }

  /** Random printf calls, for the property tests. */
  static List<String> printf(long seed, int count) {
    CaseGenerator generator = new CaseGenerator();
    generator.random.setSeed(seed);
    while (generator.templates.size() < count) {
      generator.flags(100);
    }
    return List.copyOf(generator.templates).subList(0, count);
  }

  /** Random pipelines over random values, for the property tests. */
  static List<String> pipelines(long seed, int count) {
    CaseGenerator generator = new CaseGenerator();
    generator.random.setSeed(seed);
    while (generator.templates.size() < count) {
      generator.add("{{ " + generator.pipeline(3) + " }}");
    }
    return List.copyOf(generator.templates);
  }

  private String pipeline(int depth) {
    StringBuilder pipeline = new StringBuilder(command(depth));
    for (int i = random.nextInt(3); i > 0; i--) {
      pipeline.append(" | ").append(call(depth, 1));
    }
    return pipeline.toString();
  }

  private String command(int depth) {
    return random.nextInt(4) == 0 ? pick(OPERANDS) : call(depth, 0);
  }

  private String call(int depth, int piped) {
    String[] functions = {
      "print",
      "printf \"%v|%T\"",
      "printf \"%d %s\"",
      "len",
      "not",
      "and",
      "or",
      "eq",
      "ne",
      "lt",
      "index",
      "html",
      "js",
      "urlquery",
      "list",
      "dict \"k\"",
      "int64",
      "println"
    };
    String function = pick(functions);
    int wanted =
        1
            + random.nextInt(
                function.equals("len") || function.equals("not") || function.equals("int64")
                    ? 1
                    : 2)
            - piped;
    StringBuilder call = new StringBuilder(function);
    for (int i = 0; i < wanted; i++) {
      call.append(' ').append(argument(depth - 1));
    }
    return call.toString();
  }

  private String argument(int depth) {
    if (depth <= 0 || random.nextInt(3) > 0) {
      String operand = pick(OPERANDS);
      return random.nextInt(8) == 0 && operand.startsWith(".") ? operand + ".a" : operand;
    }
    String fields = random.nextInt(5) == 0 ? ".k" : "";
    return "(" + pipeline(depth) + ")" + fields;
  }

  private void add(String template) {
    templates.add(template);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String pick(String[] list) {
    return list[random.nextInt(list.length)];
  }

  private void verbs() {
    for (String verb : VERBS) {
      for (String value : PRINTED) {
        if (!verb.equals("p") || !isPointer(value)) {
          add("{{ printf \"%" + verb + "\" " + value + " }}");
        }
      }
    }
  }

  /** Addresses differ from run to run. */
  private static boolean isPointer(String value) {
    return value.startsWith("(list")
        || value.startsWith("(dict")
        || value.startsWith("(until")
        || value.startsWith("(split")
        || value.equals(".list")
        || value.equals(".words")
        || value.equals(".none")
        || value.equals(".map")
        || value.equals(".blank");
  }

  private void flags(int count) {
    String[] flags = {"", "", "+", "-", "#", "0", " ", "-0", "+0", "# ", "#+", "+-", "#0"};
    String[] widths = {"", "", "1", "5", "12", "*", "20", "[1]", "[2]*"};
    String[] precisions = {"", "", ".0", ".1", ".3", ".", ".10", ".*", ".[2]*", ".20"};
    String[] lower = {
      "v", "d", "s", "q", "x", "X", "e", "E", "f", "F", "g", "G", "t", "c", "U", "b", "o", "O", "T",
      "z"
    };
    for (int i = 0; i < count; i++) {
      StringBuilder format = new StringBuilder();
      int directives = 1 + random.nextInt(3);
      for (int d = 0; d < directives; d++) {
        format.append(pick(new String[] {"", "a", "%%", "[", " ☃"}));
        format.append('%').append(pick(flags)).append(pick(widths)).append(pick(precisions));
        format
            .append(random.nextInt(12) == 0 ? "[" + random.nextInt(4) + "]" : "")
            .append(pick(lower));
      }
      if (random.nextInt(15) == 0) {
        format.append('%').append(pick(flags));
      }
      StringBuilder call = new StringBuilder("{{ printf `" + format + "`");
      int values = random.nextInt(4);
      for (int v = 0; v < values; v++) {
        call.append(' ').append(pick(PRINTED));
      }
      add(call.append(" }}").toString());
    }
  }

  private void pairs() {
    for (String function : List.of("eq", "lt", "le", "ne", "gt", "ge", "index")) {
      for (String left : OPERANDS) {
        for (String right : OPERANDS) {
          boolean sampled =
              function.equals("eq")
                  || function.equals("lt")
                  || function.equals("index")
                  || random.nextInt(6) == 0;
          if (sampled) {
            add("{{ " + function + " " + left + " " + right + " }}");
          }
        }
      }
    }
  }

  private void values() {
    for (String value : OPERANDS) {
      for (String call :
          List.of(
              "len %s",
              "not %s",
              "and %s 5",
              "or %s 5",
              "and 1 %s",
              "or 0 %s",
              "html %s",
              "js %s",
              "urlquery %s",
              "print %s",
              "println %s",
              "print %s %s",
              "printf %s",
              "call %s",
              "%s",
              "%s | len",
              "%s | print 1",
              "%s | printf \"%%v\"",
              "%s | and 1",
              "%s | or 0",
              "eq %s",
              "index %s",
              "len (until %s)",
              "%s | until | len",
              "index .map %s",
              "index .list %s",
              "splitList %s \"a\"",
              "%s | eq 1",
              "%s.x",
              "(%s).x",
              "(%s).x.y",
              "%s 1",
              "(%s) 1",
              "not %s 1",
              "lt %s")) {
        add("{{ " + call.replace("%%", "\0").replace("%s", value).replace("\0", "%") + " }}");
      }
      add("{{ if " + value + " }}t{{ else }}f{{ end }}");
      add("{{ with " + value + " }}[{{ . }}]{{ else }}none{{ end }}");
      add("{{ range " + value + " }}[{{ . }}]{{ else }}none{{ end }}");
      add("{{ range $i, $e := " + value + " }}[{{ $i }}={{ $e }}]{{ else }}none{{ end }}");
      add("{{ range $e := " + value + " }}[{{ $e }}]{{ end }}");
      add("{{ $x := " + value + " }}{{ $x }}|{{ printf \"%T\" $x }}");
      add("{{ $x := " + value + " }}{{ $x.y }}");
      add("{{ template \"t\" " + value + " }}{{ define \"t\" }}<{{ . }}>{{ end }}");
    }
  }

  private void numbers() {
    for (String number :
        List.of(
            "0",
            "00",
            "07",
            "08",
            "0x",
            "0x1F",
            "0X1f",
            "0o17",
            "0O17",
            "0b101",
            "0b2",
            "1_000",
            "1__0",
            "_1",
            "1_",
            "0x_1",
            "0_7",
            "1.5",
            ".5",
            "1.",
            "1e3",
            "1E3",
            "1e+3",
            "1e-3",
            "1e",
            "1e400",
            "1_0.5",
            "1.5_0",
            "0x1p4",
            "0x1.8p1",
            "0x1p",
            "0x1.8",
            "+1",
            "-1",
            "+-1",
            "--1",
            "-0",
            "-0.0",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "18446744073709551615",
            "18446744073709551616",
            "1e18",
            "1e19",
            "1e20",
            "123abc",
            "1.2.3",
            "0.1",
            "0xg",
            "'a'",
            "'ab'",
            "''",
            "'\\n'",
            "'\\''",
            "'\\\"'",
            "'\\x41'",
            "'\\u00e9'",
            "'\\U0001F600'",
            "'é'",
            "'\\xff'",
            "'\\400'",
            "'\\777'",
            "'\\101'",
            "'",
            "'a",
            "0x7fffffffffffffff",
            "0xffffffffffffffff",
            "1e1000000",
            "00.5",
            "08.5")) {
      add("{{ " + number + " }}");
      add("{{ printf \"%T %v\" " + number + " " + number + " }}");
      if (number.length() < 8 && !number.matches("1[eE](1.|20|400)")) {
        add("{{ until " + number + " | len }}");
      }
    }
  }

  private void literals() {
    for (String text :
        List.of(
            "\"\\a\\b\\f\\n\\r\\t\\v\\\\\"",
            "\"\\\"\"",
            "\"\\'\"",
            "\"\\x41\\101\\u0041\\U00000041\"",
            "\"\\xe9\"",
            "\"\\xc3\\xa9\"",
            "\"\\ud800\"",
            "\"\\U00110000\"",
            "\"\\x4\"",
            "\"\\8\"",
            "\"\\400\"",
            "\"\\z\"",
            "`a\\n`",
            "`a`",
            "`a\nb`",
            "\"a\nb\"",
            "\"a",
            "`a",
            "\"é☃𝒳\"",
            "\"\\u00e9\"",
            "\"tab\there\"",
            "\"\"",
            "``",
            "\"%\"",
            "\"\\u12\"")) {
      add("{{ " + text + " }}");
      add("{{ len " + text + " }}");
      add("{{ printf \"%q %+q %x\" " + text + " " + text + " " + text + " }}");
    }
  }

  private List<String> good() {
    return List.of(
        "plain",
        "",
        " \n",
        "{{- 1 -}}",
        "a {{- 1 -}} b",
        "a\n\n{{- 1 }}\n b\n {{ 2 -}} \n c",
        "{{-1}}",
        "{{- -1 -}}",
        "{{ 1 -}}-",
        "{{/* c */}}",
        "a {{- /* c */ -}} b",
        "{{ /* c */ }}",
        "{{/* c */ }}",
        "{{- /* c\nc */}}x",
        "{{/*}}*/}}y",
        "{{ if .yes }}a{{ else if .no }}b{{ else }}c{{ end }}",
        "{{ if .no }}a{{ else if .no }}b{{ else if .yes }}c{{ else }}d{{ end }}",
        "{{ with .nil }}a{{ else with .s }}b{{ . }}{{ else }}c{{ end }}",
        "{{ with $x := .s }}{{ $x }}{{ . }}{{ end }}",
        "{{ if $x := .nil }}{{ $x }}{{ else }}[{{ $x }}]{{ end }}",
        "{{ range .people }}{{ .name }}:{{ .age }};{{ end }}",
        "{{ range $i, $p := .people }}{{ $i }}{{ $p.name }}{{ with $p.tags }}{{ range . }}<{{ . }}>{{ end }}{{ end }};{{ end }}",
        "{{ range $k, $v := .map }}{{ $k }}={{ $v }};{{ end }}",
        "{{ range .map }}{{ . }};{{ end }}",
        "{{ range $k := .map }}{{ $k }};{{ end }}",
        "{{ range .list }}{{ if eq (printf \"%T\" .) \"bool\" }}{{ break }}{{ end }}{{ . }}{{ end }}",
        "{{ range .words }}{{ if eq . \"a\" }}{{ continue }}{{ end }}{{ . }}{{ end }}",
        "{{ range $i, $e := .words }}{{ range $j, $f := $.words }}{{ if eq $i $j }}{{ continue }}{{ end }}{{ if gt $j 1 }}{{ break }}{{ end }}{{ $e }}{{ $f }} {{ end }}{{ end }}",
        "{{ $x := 1 }}{{ range .words }}{{ $x = . }}{{ end }}{{ $x }}",
        "{{ $x := 1 }}{{ range .words }}{{ $x := . }}{{ end }}{{ $x }}",
        "{{ $x := 1 }}{{ if .yes }}{{ $x = 2 }}{{ $x := 3 }}{{ $x }}{{ end }}{{ $x }}",
        "{{ $x := 1 }}{{ with .s }}{{ $x }}{{ $.pi }}{{ end }}",
        "{{ define \"a\" }}A{{ template \"b\" . }}{{ end }}{{ define \"b\" }}B{{ . }}{{ end }}{{ template \"a\" .s }}",
        "{{ block \"x\" .s }}[{{ . }}]{{ end }}",
        "{{ block \"x\" .s }}[{{ . }}]{{ end }}{{ template \"x\" 5 }}",
        "{{ define \"e\" }}{{ end }}{{ template \"e\" }}.",
        "{{ define \"e\" }} {{ end }}{{ define \"e\" }}x{{ end }}{{ template \"e\" }}",
        "{{ define \"e\" }}x{{ end }}{{ define \"e\" }} {{ end }}{{ template \"e\" }}",
        "{{ $x := \"o\" }}{{ define \"t\" }}{{ $ }}{{ end }}{{ template \"t\" 1 }}{{ $x }}",
        "{{ template \"t\" }}{{ define \"t\" }}[{{ . }}]{{ $ }}{{ end }}",
        "{{ (index .list 6).k }}",
        "{{ (index .people 0).name | printf \"%s-%s\" \"x\" }}",
        "{{ .map.d.e.f }}",
        "{{ $m := .map }}{{ $m.d.e.f }}",
        "{{ .map.missing }}",
        "{{ .map.missing | print }}",
        "{{ .map.c }}",
        "{{ print .map.c }}",
        "{{ .nil }}",
        "{{ .map.é }}",
        "{{ index .map \"é\" }}",
        "{{ index .nested 1 1 0 }}",
        "{{ index .map \"d\" \"e\" \"f\" }}",
        "{{ and }}",
        "{{ and 1 2 0 3 }}",
        "{{ or 0 \"\" 3 4 }}",
        "{{ and false (index .list 99) }}",
        "{{ or true (index .list 99) }}",
        "{{ and true (index .list 99) }}",
        "{{ 1 | and 0 }}",
        "{{ 1 | or 0 }}",
        "{{ 1 | or 2 }}",
        "{{ print 1 2 3 }}{{ print \"a\" 1 2 \"b\" 3 }}{{ print 1 nil 2 }}{{ print }}",
        "{{ println 1 \"a\" nil }}",
        "{{ printf \"%d%%\" 5 }}",
        "{{ printf \"%s\" .list }}",
        "{{ print .list .map }}",
        "{{ range 3 }}{{ . }}{{ end }}",
        "{{ range $i := 3 }}{{ $i }}{{ end }}",
        "{{ range 0 }}x{{ else }}none{{ end }}",
        "{{ range -1 }}x{{ else }}none{{ end }}",
        "{{ range (int64 2) }}{{ printf \"%T\" . }}{{ end }}",
        "{{ range $i, $e := until 2 }}{{ $i }}{{ printf \"%T\" $e }}{{ end }}",
        "{{ $a := 1 }}{{ $b := 2 }}{{ range $a, $b = .words }}{{ end }}{{ $a }}{{ $b }}",
        "{{ $a := 1 }}{{ range $a = .words }}{{ end }}{{ $a }}",
        "{{ len .uni }} {{ len .map }} {{ len .none }}",
        "{{ index .uni 1 }}",
        "{{ true }}{{ false }}{{ \"s\" }}{{ `r` }}{{ 'c' }}{{ 1.50 }}",
        "{{ not .s }}{{ not 0 }}",
        "{{ ( print ( 1 ) ) }}",
        "{{ ((((((1)))))) }}",
        "{{ (1) | print (2) }}",
        "{{ $x := (1 | print 2) }}{{ $x }}",
        "{{ . | len }}",
        "{{ $ | len }}",
        "{{ $.s }}{{ with .map }}{{ $.s }}{{ .a }}{{ end }}",
        "{{ eq .s \"abc\" \"d\" }}{{ eq .s \"d\" \"abc\" }}{{ eq 1 2 3 1 }}",
        "{{ eq .nil nil }}",
        "{{ eq 3 (int64 3) }}",
        "{{ lt (index \"a\" 0) 98 }}",
        "{{ html .quote }}",
        "{{ js .quote }}",
        "{{ urlquery .quote }}",
        "{{ html 1 2 \"<\" }}",
        "{{ js nil }}",
        "{{ urlquery .uni }}",
        "{{ print (\"a\") }}",
        "{{ with (dict \"a\" 1) }}{{ .a }}{{ end }}",
        "{{ ($x := 5) }}{{ $x }}",
        "{{ and false ($y := 2) }}{{ $y }}",
        "{{ $y := 1 }}{{ and false ($y := 2) }}{{ $y }}",
        "{{\n1\n}}",
        "{{ print\n 1\n\t2 }}",
        "{{ .s | print\n}}",
        "a{{ \"b\" }}c{{ .s }}d",
        "{{ if .s}}{{end}}.",
        "{{if .none}}x{{end}}y",
        "{{ break1 }}",
        "{{ .break }}",
        "{{ $break := 1 }}{{ $break }}",
        "{{ define `raw` }}r{{ end }}{{ template `raw` }}",
        "{{ range .words }}{{ else }}{{ end }}.",
        "{{ range $_ := .words }}.{{ end }}",
        "{{ $_1 := 1 }}{{ $_1 }}",
        "{{ .people }}",
        "{{ .map }}",
        "{{ .list }}",
        "{{ .big }} {{ .million }} {{ .e21 }} {{ .tenth }} {{ .k }} {{ .tiny }} {{ .huge }}",
        "{{ 1000000.0 }} {{ 123456789.0 }} {{ 100000.0 }} {{ 0.0001 }} {{ 0.00001 }}");
  }

  private List<String> bad() {
    return List.of(
        "{{",
        "{{ ",
        "{{ .s",
        "{{ .s }",
        "}}",
        "{{ }}",
        "{{}}",
        "{{-}}",
        "{{- }}",
        "{{ -}}",
        "{{ . . }}",
        "{{ .s. }}",
        "{{ .s..x }}",
        "{{ . s }}",
        "{{ ..s }}",
        "{{ .s.1 }}",
        "{{ .1s }}",
        "{{ $ }}{{ $x }}",
        "{{ $x := }}",
        "{{ $x = 1 }}",
        "{{ $x := 1 := 2 }}",
        "{{ $x, $y := 1 }}",
        "{{ x }}",
        "{{ x.y }}",
        "{{ print.x }}",
        "{{ list.x 1 }}",
        "{{ 1 | 2 }}",
        "{{ .s | \"x\" }}",
        "{{ .s | . }}",
        "{{ .s | nil }}",
        "{{ .s | true }}",
        "{{ .s | .s }}",
        "{{ .s | $ }}",
        "{{ .s | (print 1) }}",
        "{{ .s | (.s) }}",
        "{{ | print }}",
        "{{ print | }}",
        "{{ print || print }}",
        "{{ print 1, 2 }}",
        "{{ nil }}",
        "{{ nil.x }}",
        "{{ true.x }}",
        "{{ 1.x }}",
        "{{ \"s\".x }}",
        "{{ (nil) }}",
        "{{ (nil).x }}",
        "{{ print nil.x }}",
        "{{ print (nil) }}",
        "{{ print true.x }}",
        "{{ print \"s\".x }}",
        "{{ .s \"x\" }}",
        "{{ .s 1 2 }}",
        "{{ .map.a 1 }}",
        "{{ $x := 1 }}{{ $x 1 }}",
        "{{ $ 1 }}",
        "{{ . 1 }}",
        "{{ 1 1 }}",
        "{{ true 1 }}",
        "{{ (1) 1 }}",
        "{{ (.s).x 1 }}",
        "{{ if }}{{ end }}",
        "{{ if .s }}",
        "{{ if .s }}{{ else }}",
        "{{ if .s }}{{ else }}{{ else }}{{ end }}",
        "{{ if .s }}{{ else if }}{{ end }}",
        "{{ else }}",
        "{{ end }}",
        "{{ if .s }}{{ end }}{{ end }}",
        "{{ end 1 }}",
        "{{ else 1 }}",
        "{{ if .s }}{{ else 1 }}{{ end }}",
        "{{ if .s }}{{ else with .s }}{{ end }}",
        "{{ with .s }}{{ else if .s }}{{ end }}",
        "{{ range .s }}{{ else if .s }}{{ end }}",
        "{{ range .s }}{{ else range .s }}{{ end }}",
        "{{ range }}{{ end }}",
        "{{ range $x }}{{ end }}",
        "{{ range $x, }}{{ end }}",
        "{{ range $x, $y }}{{ end }}",
        "{{ range $x, $y, $z := .list }}{{ end }}",
        "{{ range $x, 1 := .list }}{{ end }}",
        "{{ range $x := }}{{ end }}",
        "{{ range 1.5 }}{{ end }}",
        "{{ range \"abc\" }}{{ . }}{{ end }}",
        "{{ range true }}{{ end }}",
        "{{ range .s }}{{ end }}",
        "{{ range $i, $e := 3 }}{{ end }}",
        "{{ range (dict) 1 }}{{ end }}",
        "{{ range print \"x\" 2 }}{{ end }}",
        "{{ range index .list 0 }}{{ end }}",
        "{{ range .pi }}{{ end }}",
        "{{ break }}",
        "{{ continue }}",
        "{{ range .list }}{{ break 1 }}{{ end }}",
        "{{ range .list }}{{ else }}{{ break }}{{ end }}",
        "{{ range .list }}{{ define \"x\" }}{{ break }}{{ end }}{{ end }}",
        "{{ range .list }}{{ block \"x\" . }}{{ break }}{{ end }}{{ end }}",
        "{{ if .s }}{{ break }}{{ end }}",
        "{{ break",
        "{{ define }}",
        "{{ define x }}{{ end }}",
        "{{ define \"x\" . }}{{ end }}",
        "{{ define \"x\" }}",
        "{{ define \"x\" }}{{ else }}{{ end }}",
        "{{ define \"x\" }}a{{ end }}{{ define \"x\" }}b{{ end }}",
        "{{ if .s }}{{ define \"x\" }}{{ end }}{{ end }}",
        "{{ define 1 }}{{ end }}",
        "{{ define \"\\z\" }}{{ end }}",
        "{{ block }}{{ end }}",
        "{{ block \"x\" }}{{ end }}",
        "{{ block \"x\" . }}",
        "{{ block \"x\" . }}{{ else }}{{ end }}",
        "{{ block x . }}{{ end }}",
        "{{ template }}",
        "{{ template x }}",
        "{{ template \"x\" }}",
        "{{ template \"x\" . . }}",
        "{{ template \"x\" (index .list 99) }}",
        "{{ template \"a b\" .s | print }}",
        "{{ template 1 }}",
        "{{ template \"\\z\" }}",
        "{{ template \"x\" | }}",
        "{{ (1 }}",
        "{{ 1) }}",
        "{{ ( }}",
        "{{ () }}",
        "{{ ) }}",
        "{{ (1)) }}",
        "{{ print (1)(2) }}",
        "{{ print(1) }}",
        "{{ print \"a\"\"b\" }}",
        "{{ print \"a\"1 }}",
        "{{ print 1(2) }}",
        "{{ .s(1) }}",
        "{{ \"a\".b }}",
        "{{ .s:x }}",
        "{{ : }}",
        "{{ := }}",
        "{{ = }}",
        "{{ , }}",
        "{{ ! }}",
        "{{ @ }}",
        "{{ # }}",
        "{{ é }}",
        "{{ ☃ }}",
        "{{ .é }}",
        "{{ .s☃ }}",
        "{{ $é := 1 }}{{ $é }}",
        "{{ $☃ }}",
        "{{ a☃ }}",
        "{{ \u0001 }}",
        "{{ \u00a0 }}",
        "{{ [1] }}",
        "{{ {1} }}",
        "{{ 1+1 }}",
        "{{ 1 + 1 }}",
        "{{ .s+1 }}",
        "{{ $x+1 }}",
        "{{ a-b }}",
        "{{ .a-b }}",
        "{{ 1i }}x".replace("1i", "1j"),
        "{{ ' }}",
        "{{ \\ }}",
        "{{ / }}",
        "{{ % }}",
        "{{ & }}",
        "{{ ? }}",
        "{{ ; }}",
        "{{/* a",
        "{{/* a */",
        "{{/* a */ x}}",
        "{{/* a */}",
        "{{ /* a",
        "{{/**/}}",
        "{{/*/}}",
        "{{- /* a */ -}",
        "x\n{{/* a\n\n",
        "{{ .s\n",
        "x\n\n{{ .s\n\n",
        "{{ if .s }}\n\n{{ .x\n",
        "{{\n\n\"abc",
        "{{ \"a\n\" }}",
        "{{ print\n\n@ }}",
        "\n\n{{ end }}",
        "\n{{ .s }}\n{{ nope }}",
        "{{ if .s }}\n\n\n",
        "{{ range .list }}\n{{ .x",
        "{{ define \"x\" }}\n{{ .y",
        "{{ with .s }}\n{{/* c",
        "{{ .nil.x }}",
        "{{ .missing.x }}",
        "{{ .missing.x.y }}",
        "{{ .s.x }}",
        "{{ .map.a.b }}",
        "{{ .list.x }}",
        "{{ .pi.x }}",
        "{{ .yes.x }}",
        "{{ $x := .map.a }}{{ $x.b }}",
        "{{ $x := .nil }}{{ $x.b }}",
        "{{ range .list }}{{ .k }}{{ end }}",
        "{{ range .words }}{{ .k }}{{ end }}",
        "{{ range $e := .words }}{{ $e.k }}{{ end }}",
        "{{ range (splitList \",\" \"a\") }}{{ .k }}{{ end }}",
        "{{ with .s }}{{ .k }}{{ end }}",
        "{{ with 1 }}{{ .k }}{{ end }}",
        "{{ (print 1).x }}",
        "{{ (index .list 0).x }}",
        "{{ (.missing).x }}",
        "{{ (index .map \"nope\").x }}",
        "{{ print (index .map \"nope\").x }}",
        "{{ print .nil.x }}",
        "{{ len .nil.x }}",
        "{{ template \"t\" }}{{ define \"t\" }}{{ .x }}{{ end }}",
        "{{ template \"t\" 1 }}{{ define \"t\" }}{{ .x }}{{ end }}",
        "{{ template \"t\" . }}{{ define \"t\" }}\n\n  {{ .s.x.y }}{{ end }}",
        "{{ not }}",
        "{{ not 1 2 }}",
        "{{ len }}",
        "{{ len 1 2 }}",
        "{{ or }}",
        "{{ index }}",
        "{{ printf }}",
        "{{ 1 | not 2 }}",
        "{{ .s | len 1 }}",
        "{{ call }}",
        "{{ call 1 }}",
        "{{ call print }}",
        "{{ eq }}",
        "{{ ne 1 }}",
        "{{ ne 1 2 3 }}",
        "{{ html }}",
        "{{ js }}",
        "{{ urlquery }}",
        "{{ print not }}",
        "{{ print len }}",
        "{{ len print }}",
        "{{ printf 1 }}",
        "{{ printf nil }}",
        "{{ printf true }}",
        "{{ printf .nil }}",
        "{{ printf .pi }}",
        "{{ printf .missing }}",
        "{{ printf (list) }}",
        "{{ 1 | printf }}",
        "{{ .nil | printf }}",
        "{{ nil | printf }}",
        "{{ until \"a\" }}",
        "{{ until 1.5 }}",
        "{{ until 1e1 }}",
        "{{ until .pi }}",
        "{{ until nil }}",
        "{{ until .nil }}",
        "{{ until true }}",
        "{{ until 'a' | len }}",
        "{{ \"a\" | until }}",
        "{{ splitList 1 2 }}",
        "{{ splitList \"a\" }}",
        "{{ splitList \"a\" nil }}",
        "{{ splitList \"a\" .missing }}",
        "{{ .missing | splitList \"a\" }}",
        "{{ index .list 99 }}",
        "{{ index .list -1 }}",
        "{{ index .list 7 }}",
        "{{ index .list \"a\" }}",
        "{{ index .list nil }}",
        "{{ index .list 1.0 }}",
        "{{ index .list .one }}",
        "{{ index .map 1 }}",
        "{{ index .map nil }}",
        "{{ index .map \"a\" \"b\" }}",
        "{{ index .s 99 }}",
        "{{ index .s 3 }}",
        "{{ index 1 1 }}",
        "{{ index nil }}",
        "{{ index .nil 1 }}",
        "{{ index .missing \"a\" }}",
        "{{ index .map \"nope\" \"x\" }}",
        "{{ index .map \"c\" \"x\" }}",
        "{{ index true 0 }}",
        "{{ print (index .list 99) }}",
        "{{ if index .list 99 }}{{ end }}",
        "{{ with len nil }}{{ end }}",
        "{{ $x := len 1 }}",
        "{{ print 1 (print 2 (len 3)) }}",
        "{{ len 3 | print | print }}",
        "{{ print 1 | len 2 | print }}",
        "{{ index .list 99 | printf \"%s\" }}",
        "a\nb {{ print \"é\" (len 1) }}",
        "é{{ len 1 }}",
        "\té\n  ☃ {{ .s.x }}",
        "{{ \"é\" | print (len 1) }}");
  }

  /** Every prefix of some templates. */
  private void cut() {
    List<String> templates =
        new ArrayList<>(
            List.of(
                "{{ if eq .s \"abc\" }}a{{ else if not .no }}b{{ end }}",
                "{{ range $i, $e := .list }}{{ $i }}: {{ $e | printf \"%v\" }}{{ end }}",
                "{{- with $x := (index .people 0).name -}} {{ $x }} {{- end -}}",
                "{{ define \"t\" }}{{ .x.y }}{{ end }}{{ template \"t\" (dict \"x\" .map) }}",
                "{{/* c */}}{{ block \"b\" . }}{{ 1.5e3 }}{{ 'a' }}{{ `r` }}{{ end }}"));
    for (String template : templates) {
      for (int end = 1; end < template.length(); end++) {
        add(template.substring(0, end));
      }
    }
  }

  /** Good templates with a character lost, doubled or replaced. */
  private void damage(int count) {
    List<String> sources = new ArrayList<>(good());
    sources.removeIf(source -> source.length() < 8);
    String alphabet = " .$(){}|:=\"'`,-1a\n@";
    for (int i = 0; i < count; i++) {
      StringBuilder template = new StringBuilder(pick(sources));
      int changes = 1 + random.nextInt(2);
      for (int c = 0; c < changes; c++) {
        int at = random.nextInt(template.length());
        char other = alphabet.charAt(random.nextInt(alphabet.length()));
        switch (random.nextInt(3)) {
          case 0 -> template.deleteCharAt(at);
          case 1 -> template.insert(at, other);
          default -> template.setCharAt(at, other);
        }
      }
      add(template.toString());
    }
  }
}
