package dev.lading.helm.internal.render;

import dev.lading.gotemplate.run.TemplateException;
import dev.lading.gotemplate.run.TemplateLimitException;
import dev.lading.gotemplate.run.TemplatePosition;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.problem.Position;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Template failures in Helm's words (upstream: {@code cleanupParseError} and {@code
 * reformatExecErrorMsg} of {@code pkg/engine/engine.go}).
 */
final class EngineErrors {

  /** Between these Helm carries the message of {@code fail} and {@code required} through Go. */
  static final String WARN_START = "HELM_ERR_START";

  static final String WARN_END = "HELM_ERR_END";

  private static final String PREFIX = "template: ";
  private static final int MAX_SHOWN_CALLS = 10;

  private EngineErrors() {}

  /** A file that cannot be parsed: only the last part of Go's message is kept. */
  static HelmException parse(String file, TemplateException failure) {
    String message = message(failure);
    String[] tokens = message.split(": ", -1);
    String text =
        tokens.length == 1
            ? "parse error in (" + file + "): " + message
            : "parse error at (" + tokens[1] + "): " + tokens[tokens.length - 1];
    return failure(text, "helm-template-parse", failure);
  }

  /** A file that cannot be executed. */
  static HelmException execution(
      TemplateException failure, HelmVersion helm, @Nullable Object values) {
    HelmException plain = execution(failure, helm);
    Problem problem = plain.problems().get(0);
    String hint = hint(failure, values);
    return hint == null ? plain : new HelmException(problem.withHint(hint), failure);
  }

  /** The missing value, and the templates that led to the place. */
  private static @Nullable String hint(TemplateException failure, @Nullable Object values) {
    StringBuilder calls = new StringBuilder();
    int depth = 0;
    String expression = null;
    for (Throwable error = failure; error != null; error = error.getCause()) {
      TemplatePosition place =
          error instanceof TemplateException template ? template.position() : null;
      if (place != null && place.expression() != null) {
        expression = place.expression();
        if (++depth > MAX_SHOWN_CALLS) {
          continue;
        }
        calls
            .append(depth == 1 ? "" : ", then ")
            .append(place.source())
            .append(':')
            .append(place.line());
      }
    }
    String missing = MissingValue.hint(expression, values);
    boolean deep = depth > 1;
    if (missing == null) {
      return deep ? "reached by way of " + calls : null;
    }
    return deep ? missing + "; reached by way of " + calls : missing;
  }

  private static HelmException execution(TemplateException failure, HelmVersion helm) {
    if (failure instanceof TemplateLimitException limit) {
      return failure(message(failure), "helm-limit-template-" + limit.limit(), failure);
    }
    String message = message(failure);
    String[] tokens = message.split(": ", 3);
    int start = tokens.length < 3 ? -1 : tokens[2].indexOf(WARN_START);
    int end = start < 0 ? -1 : tokens[2].lastIndexOf(WARN_END);
    if (end > start) {
      String text = tokens[2].substring(start + WARN_START.length(), end);
      return failure(
          "execution error at (" + tokens[1] + "): " + text, "helm-template-fail", failure);
    }
    String text = helm.isHelm4() ? traced(failure) : asOlderGo(message);
    return failure(text, "helm-template-exec", failure);
  }

  /** Helm 3.17 is built with Go 1.23 and semver 3.3, whose texts differ in two places. */
  private static String asOlderGo(String message) {
    String types = "incompatible types for comparison: ";
    int at = message.indexOf(types);
    if (at >= 0) {
      return message.substring(0, at + types.length() - 2);
    }
    String version = ": invalid semantic version";
    return message.endsWith(version)
        ? message.substring(0, message.length() - version.length()) + ": Invalid Semantic Version"
        : message;
  }

  private static HelmException failure(String text, String code, TemplateException cause) {
    TemplateException innermost = cause;
    for (Throwable next = cause.getCause(); next != null; next = next.getCause()) {
      if (next instanceof TemplateException inner && inner.position() != null) {
        innermost = inner;
      }
    }
    TemplatePosition place = innermost.position();
    Problem problem = Problem.of(code, text);
    return new HelmException(
        place == null
            ? problem
            : problem
                .withSource(place.source())
                .withPosition(new Position(place.line(), Math.max(1, place.column()))),
        cause);
  }

  /** Helm 4's form of several lines, where every message of the chain has Go's form. */
  private static String traced(TemplateException failure) {
    List<Trace> traces = new ArrayList<>();
    for (Throwable error = failure; error != null; error = error.getCause()) {
      Trace trace = Trace.of(message(error));
      if (trace == null) {
        return message(failure);
      }
      if (traces.isEmpty() || !traces.get(traces.size() - 1).equals(trace)) {
        traces.add(trace);
      }
    }
    StringBuilder text = new StringBuilder();
    traces.forEach(trace -> trace.appendTo(text));
    return text.toString().strip();
  }

  private static String message(Throwable error) {
    return String.valueOf(error.getMessage());
  }

  /** One message taken apart. */
  private record Trace(String location, String executed, String problem) {

    static @Nullable Trace of(String message) {
      if (!message.startsWith(PREFIX)) {
        return null;
      }
      String rest = message.substring(PREFIX.length());
      if (rest.startsWith("no template ")) {
        return new Trace("", "", message);
      }
      Trace executing = executing(rest);
      if (executing != null) {
        return executing;
      }
      int colon = rest.lastIndexOf(": ");
      return colon < 0
          ? null
          : new Trace(rest.substring(0, colon), "", withoutNext(rest.substring(colon + 2)));
    }

    private static @Nullable Trace executing(String rest) {
      String marker = ": executing ";
      int at = rest.indexOf(marker);
      if (at < 0 || !rest.startsWith("\"", at + marker.length())) {
        return null;
      }
      int name = at + marker.length() + 1;
      int nameEnd = rest.indexOf('"', name);
      if (nameEnd < 0 || !rest.startsWith(" at <", nameEnd + 1)) {
        return null;
      }
      int place = nameEnd + 1 + " at <".length();
      int placeEnd = rest.indexOf(">: ", place);
      if (placeEnd < 0) {
        return null;
      }
      return new Trace(
          rest.substring(0, at),
          "executing \""
              + rest.substring(name, nameEnd)
              + "\" at <"
              + rest.substring(place, placeEnd)
              + ">:",
          withoutNext(rest.substring(placeEnd + 3)));
    }

    private static String withoutNext(String problem) {
      int next = problem.indexOf(" template:");
      return next < 0 ? problem : problem.substring(0, next);
    }

    void appendTo(StringBuilder text) {
      if (!location.isEmpty()) {
        text.append(location).append("\n  ");
      }
      if (!executed.isEmpty()) {
        text.append(executed).append("\n    ");
      }
      if (!problem.isEmpty()) {
        text.append(problem).append('\n');
      }
    }
  }
}
