package dev.lading.sprig;

import dev.lading.gotemplate.GoFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary calls of the functions whose inputs have a grammar of their own. */
final class RandomTemplates {
  private RandomTemplates() {}

  static Map<String, Arbitrary<String>> topics() {
    Map<String, Arbitrary<String>> topics = new LinkedHashMap<>();
    topics.put("semver", semver());
    topics.put("dates", dates());
    topics.put("durations", durations());
    topics.put("regex", regex());
    topics.put("paths", paths());
    topics.put("conversions", conversions());
    topics.put("words", words());
    return topics;
  }

  /** The same templates every time. */
  static List<String> sample(Arbitrary<String> templates, int count) {
    Random random = new Random(20_260_101);
    var generator = templates.generator(1000);
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sample.add(generator.next(random).value());
    }
    return sample;
  }

  private static Arbitrary<String> glued(int max, String... pieces) {
    return Arbitraries.of(pieces)
        .list()
        .ofMinSize(0)
        .ofMaxSize(max)
        .map(list -> String.join("", list));
  }

  private static String call(String function, String... arguments) {
    StringBuilder out = new StringBuilder("{{ ").append(function);
    for (String argument : arguments) {
      out.append(' ').append(GoFormat.quote(argument));
    }
    return out.append(" | toString | quote }}").toString();
  }

  private static Arbitrary<String> version() {
    Arbitrary<String> number = Arbitraries.of("0", "1", "2", "3", "10", "x", "*", "01", "X");
    Arbitrary<String> suffix =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.just("")),
            Tuple.of(
                2,
                Arbitraries.of("-0", "-alpha", "-beta.2", "-rc.10", "-alpha.1", "-a.b-c", "-01")),
            Tuple.of(1, Arbitraries.of("+meta", "-a+b.c")));
    Arbitrary<String> prefix = Arbitraries.of("", "", "", "v");
    return Combinators.combine(prefix, number.list().ofMinSize(1).ofMaxSize(3), suffix)
        .as((p, numbers, s) -> p + String.join(".", numbers) + s);
  }

  private static Arbitrary<String> plainVersion() {
    return version().map(v -> v.replace("x", "4").replace("*", "5").replace("X", "6"));
  }

  private static Arbitrary<String> semver() {
    Arbitrary<String> operator =
        Arbitraries.of(
            "", "=", "!=", ">", "<", ">=", "<=", "~", "~>", "^", "=>", "=<", ">= ", "^ ");
    Arbitrary<String> comparison = Combinators.combine(operator, version()).as((op, v) -> op + v);
    Arbitrary<String> range = Combinators.combine(version(), version()).as((a, b) -> a + " - " + b);
    Arbitrary<String> one = Arbitraries.frequencyOf(Tuple.of(8, comparison), Tuple.of(1, range));
    Arbitrary<String> separator = Arbitraries.of(" ", ", ", ",", " || ", "||", " , ");
    return Combinators.combine(
            one,
            separator,
            one,
            separator,
            one,
            Arbitraries.integers().between(1, 3),
            plainVersion())
        .as(
            (a, s, b, t, c, n, v) ->
                call("semverCompare", n == 1 ? a : n == 2 ? a + s + b : a + s + b + t + c, v));
  }

  private static Arbitrary<String> layout() {
    return glued(
        8,
        "2006",
        "06",
        "01",
        "1",
        "Jan",
        "January",
        "02",
        "2",
        "_2",
        "__2",
        "002",
        "15",
        "3",
        "03",
        "4",
        "04",
        "5",
        "05",
        "PM",
        "pm",
        "MST",
        "-0700",
        "-07:00",
        "-07",
        "Z07:00",
        "Z0700",
        ".000",
        ".999",
        ",00",
        "Mon",
        "Monday",
        " ",
        "-",
        ":",
        "T",
        "é",
        "/",
        "x",
        "_",
        "-07:00:00",
        "Z070000");
  }

  private static Arbitrary<String> dates() {
    Arbitrary<Long> unix =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.longs().between(0, 4_000_000_000L)),
            Tuple.of(1, Arbitraries.longs().between(-100_000_000_000L, 300_000_000_000L)));
    Arbitrary<String> zone =
        Arbitraries.of(
            "UTC",
            "Local",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "Asia/Tokyo",
            "EST",
            "Australia/Sydney",
            "America/Sao_Paulo",
            "Africa/Nairobi",
            "Pacific/Auckland",
            "Nope");
    Arbitrary<String> formatted =
        Combinators.combine(layout(), unix, zone)
            .as(
                (l, u, z) -> {
                  String date = u < 0 ? "-1" : String.valueOf(u);
                  return "{{ dateInZone " + quote(l) + " " + date + " " + quote(z) + " | quote }}";
                });
    Arbitrary<String> reread =
        Combinators.combine(layout(), unix)
            .as(
                (l, u) ->
                    "{{ toDate " + quote(l) + " (date " + quote(l) + " " + Math.abs(u) + ") }}");
    Arbitrary<String> value =
        glued(
            6,
            "2020",
            "20",
            "12",
            "1",
            "Feb",
            "february",
            "29",
            "31",
            "7",
            "366",
            "060",
            "23",
            "59",
            "60",
            "AM",
            "pm",
            "UTC",
            "PST",
            "+0100",
            "-05:00",
            "Z",
            ".123",
            ",5",
            "Tue",
            " ",
            "-",
            ":",
            "T");
    Arbitrary<String> shortLayout =
        glued(
            4, "2006", "06", "01", "1", "Jan", "02", "2", "_2", "002", "15", "3", "04", "5", "05",
            "PM", "MST", "-0700", "Z07:00", ".000", ".999", "Mon", " ", "-", ":");
    Arbitrary<String> parsed =
        Combinators.combine(shortLayout, value)
            .as((l, v) -> "{{ mustToDate " + quote(l) + " " + quote(v) + " }}");
    return Arbitraries.frequencyOf(
        Tuple.of(4, formatted), Tuple.of(3, reread), Tuple.of(1, parsed));
  }

  private static String quote(String text) {
    return GoFormat.quote(text);
  }

  private static Arbitrary<String> durations() {
    Arbitrary<String> text =
        glued(
            6,
            "1",
            "15",
            "0",
            "9999",
            "300000",
            ".",
            ".5",
            "h",
            "m",
            "s",
            "ms",
            "us",
            "µs",
            "ns",
            "-",
            "123456789");
    Arbitrary<String> good =
        Combinators.combine(
                Arbitraries.of("", "-", "+"),
                Arbitraries.integers().between(0, 100_000),
                Arbitraries.of("", ".5", ".123456789", ".000001"),
                Arbitraries.of("h", "m", "s", "ms", "us", "ns"),
                Arbitraries.of("", "3m", "1h2s", "7ns"))
            .as((sign, n, fraction, unit, more) -> sign + n + fraction + unit + more);
    Arbitrary<String> any = Arbitraries.frequencyOf(Tuple.of(5, good), Tuple.of(2, text));
    return any.map(
        d ->
            "{{ durationRound "
                + quote(d)
                + " }} {{ dateModify "
                + quote(d)
                + " (toDate \"2006\" \"2020\") }} {{ duration "
                + quote(d.replaceAll("[^0-9-]", ""))
                + " }}");
  }

  private static Arbitrary<String> regex() {
    Arbitrary<String> atom =
        Arbitraries.of(
            "a",
            "b",
            "ab",
            ".",
            "[ab]",
            "[^a]",
            "\\w",
            "\\d",
            "\\b",
            "^",
            "$",
            "(a)",
            "(b|c)",
            "(?:ab)",
            "(?P<n>a)",
            "(?i:B)",
            "\\s",
            "é",
            "x*",
            "");
    Arbitrary<String> repeated =
        Combinators.combine(atom, Arbitraries.of("", "", "", "*", "+", "?", "*?", "{2}", "{1,2}"))
            .as((a, r) -> a.isEmpty() || a.equals("x*") ? a : a + r);
    Arbitrary<String> pattern =
        repeated.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list));
    Arbitrary<String> alternatives =
        Combinators.combine(pattern, pattern, Arbitraries.of(true, false, false))
            .as((a, b, both) -> both ? a + "|" + b : a);
    Arbitrary<String> text = glued(8, "a", "b", "ab", "B", "c", "é", " ", "1", "\n", "x", "_");
    Arbitrary<String> template =
        glued(4, "$1", "${1}", "$n", "${n}x", "$0", "$", "$$", "-", "a", "$2W", "${", "}", "$é");
    return Combinators.combine(alternatives, text, template, Arbitraries.integers().between(-1, 3))
        .as(
            (p, t, r, n) ->
                call("regexReplaceAll", p, t, r)
                    + " {{ regexFindAll "
                    + quote(p)
                    + " "
                    + quote(t)
                    + " "
                    + n
                    + " | toJson }} {{ regexSplit "
                    + quote(p)
                    + " "
                    + quote(t)
                    + " "
                    + n
                    + " | toJson }} {{ regexFind "
                    + quote(p)
                    + " "
                    + quote(t)
                    + " | quote }} {{ regexReplaceAllLiteral "
                    + quote(p)
                    + " "
                    + quote(t)
                    + " \"-\" }}");
  }

  private static Arbitrary<String> paths() {
    Arbitrary<String> path =
        glued(8, "/", "//", ".", "..", "a", "b.c", "../", "./", ".x", "é", "c.d.e", "\\");
    return path.map(
        p ->
            call("base", p)
                + call("dir", p)
                + call("clean", p)
                + call("ext", p)
                + call("isAbs", p)
                + call("osBase", p)
                + call("osDir", p)
                + call("osClean", p)
                + call("osExt", p));
  }

  private static Arbitrary<String> conversions() {
    Arbitrary<String> text =
        glued(
            6,
            "0",
            "1",
            "9",
            "12",
            "x",
            "0x",
            "0b",
            "0o",
            "_",
            ".",
            "e",
            "E",
            "+",
            "-",
            "p",
            "inf",
            "nan",
            "8",
            "999999999",
            "f",
            "00",
            "é",
            " ",
            "3",
            "7");
    Arbitrary<String> number =
        Arbitraries.doubles()
            .map(d -> "(float64 \"" + d.toString().replace("Infinity", "inf") + "\")");
    Arbitrary<String> texts =
        text.map(
            t ->
                call("int", t)
                    + call("int64", t)
                    + call("float64", t)
                    + call("atoi", t)
                    + call("toDecimal", t));
    Arbitrary<String> numbers =
        Combinators.combine(number, number, Arbitraries.integers().between(-5, 20))
            .as(
                (a, b, p) ->
                    "{{ int "
                        + a
                        + " }} {{ float64 "
                        + a
                        + " }} {{ toJson "
                        + a
                        + " }} {{ addf "
                        + a
                        + " "
                        + b
                        + " }} {{ mulf "
                        + a
                        + " "
                        + b
                        + " }} {{ round "
                        + a
                        + " "
                        + p
                        + " }} {{ floor "
                        + a
                        + " }} {{ maxf "
                        + a
                        + " "
                        + b
                        + " }} {{ divf "
                        + a
                        + " "
                        + b
                        + " }}");
    return Arbitraries.frequencyOf(Tuple.of(2, texts), Tuple.of(1, numbers));
  }

  private static Arbitrary<String> words() {
    Arbitrary<String> text =
        glued(
            7, "a", "bc", "B", "CD", "Ef", "1", "23", "_", "-", " ", "  ", ".", "é", "É", "ß", "漢",
            "\t", "'", "☃", "ǆ", "x");
    return Combinators.combine(
            text, Arbitraries.integers().between(-3, 12), Arbitraries.integers().between(-1, 9))
        .as(
            (t, n, m) ->
                call("snakecase", t)
                    + call("kebabcase", t)
                    + call("camelcase", t)
                    + call("title", t)
                    + call("untitle", t)
                    + call("swapcase", t)
                    + call("initials", t)
                    + call("nospace", t)
                    + call("trim", t)
                    + "{{ trunc "
                    + n
                    + " "
                    + quote(t)
                    + " | quote }} {{ abbrev "
                    + n
                    + " "
                    + quote(t)
                    + " | quote }} {{ abbrevboth "
                    + m
                    + " "
                    + n
                    + " "
                    + quote(t)
                    + " | quote }} {{ wrap "
                    + n
                    + " "
                    + quote(t)
                    + " | quote }} {{ wrapWith "
                    + n
                    + " \"|\" "
                    + quote(t)
                    + " | quote }}");
  }
}
