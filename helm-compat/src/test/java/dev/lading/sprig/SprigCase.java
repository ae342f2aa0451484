package dev.lading.sprig;

import dev.lading.gotemplate.TemplateOptions;
import dev.lading.gotemplate.TemplateSet;
import dev.lading.gotemplate.run.MissingKey;
import dev.lading.gotemplate.run.RunOptions;
import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.value.GoMap;
import dev.lading.gotemplate.value.GoStrings;
import dev.lading.gotemplate.value.GoType;
import dev.lading.sprig.internal.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A template and what Helm makes of it, as stored in the recorded files.
 *
 * @param template one line
 * @param answer what Helm said
 */
record SprigCase(String template, HelmOracle.Answer answer) {
  static final String VALUES =
      """
      {"f": 1.5, "i": 3, "s": "text", "t": true, "n": null, "e": "", "l": ["a", 2, null],\
       "m": {"k": "v"}, "big": 1e21, "deep": {"a": {"b": {"c": 1}}}}
      """;
  private static final TemplateOptions OPTIONS =
      TemplateOptions.defaults()
          .withFunctions(SprigFunctions.registry())
          .withMissingKey(MissingKey.ZERO);

  private static final GoType VALUES_TYPE = GoType.defined("common.Values", GoType.DICT);

  @SuppressWarnings("unchecked") // a JSON object is a map
  private static Map<String, Object> values() {
    return (Map<String, Object>) Objects.requireNonNull(JsonReader.read(VALUES));
  }

  /** What this library makes of a template, in the oracle's form. */
  static HelmOracle.Answer ourAnswer(String template) {
    return ourAnswer(template, runOptions());
  }

  static RunOptions runOptions() {
    return RunOptions.defaults()
        .withClock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC))
        .withRandom(new SplittableRandom(1));
  }

  static HelmOracle.Answer ourAnswer(String template, RunOptions options) {
    try {
      TemplateSet set = TemplateSet.parse("x", template, OPTIONS);
      Map<String, Object> data = new HashMap<>();
      data.put("Values", GoMap.of(VALUES_TYPE, values()));
      return new HelmOracle.Answer(true, set.execute("x", data, options));
    } catch (TemplateException e) {
      return new HelmOracle.Answer(false, canonical(String.valueOf(e.getMessage())));
    }
  }

  private static String canonical(String message) {
    String prefix = "template: x:";
    String marker = " executing \"x\"";
    int at = message.indexOf(marker);
    return message.startsWith(prefix) && at >= 0
        ? message.substring(prefix.length(), at) + message.substring(at + marker.length())
        : message;
  }

  /** Whether an answer of ours is Helm's; Helm shortens what {@code fail} says. */
  boolean accepts(HelmOracle.Answer ours) {
    if (!answer.ok() && answer.text().startsWith("fail: ")) {
      return !ours.ok()
          && ours.text().endsWith(">: error calling fail: " + answer.text().substring(6));
    }
    // a template set gives text, in which stray bytes can only be replacement characters
    return answer.ok() == ours.ok()
        && GoStrings.toValidText(answer.text()).equals(GoStrings.toValidText(ours.text()));
  }

  /** The recorded cases of a file beside this class. */
  static List<SprigCase> load(String file) {
    List<SprigCase> cases = new ArrayList<>();
    for (String line : resource(file).split("\n", -1)) {
      if (!line.isBlank()) {
        Map<?, ?> entry = (Map<?, ?>) Objects.requireNonNull(JsonReader.read(line));
        boolean ok = entry.containsKey("out");
        cases.add(
            new SprigCase(
                (String) Objects.requireNonNull(entry.get("in")),
                new HelmOracle.Answer(
                    ok, text((String) Objects.requireNonNull(entry.get(ok ? "out" : "err"))))));
      }
    }
    return cases;
  }

  /** Bytes that are not UTF-8 are stored as characters of a private plane. */
  private static String text(String stored) {
    StringBuilder out = new StringBuilder();
    stored
        .codePoints()
        .forEach(c -> out.appendCodePoint(c >= 0xFFF80 && c <= 0xFFFFF ? c - 0xFFF80 + 0xDC80 : c));
    return out.toString();
  }

  static String resource(String file) {
    try (InputStream in = Objects.requireNonNull(SprigCase.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line of the recorded file. */
  String toLine() {
    return "{\"in\": "
        + quote(template)
        + (answer.ok() ? ", \"out\": " : ", \"err\": ")
        + quote(answer.text())
        + "}";
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                  if (c < ' ' || c == 0x7F) {
                    out.append(String.format("\\u%04x", c));
                  } else {
                    out.appendCodePoint(c >= 0xDC80 && c <= 0xDCFF ? c - 0xDC80 + 0xFFF80 : c);
                  }
                }
              }
            });
    return out.append('"').toString();
  }
}
