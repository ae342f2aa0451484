package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.net.GoUrl;
import dev.lading.sprig.internal.net.IpAddress;
import dev.lading.sprig.internal.regex.GoPattern;
import dev.lading.sprig.internal.time.GoTime;
import dev.lading.sprig.internal.time.GoZone;
import java.util.List;
import java.util.Set;

/**
 * The formats Helm 3.17 checks (xeipuuv/gojsonschema, {@code format_checkers.go}). It is laxer than
 * Helm 4 with times and addresses, stricter with UUIDs, and knows no durations.
 */
final class Helm3Formats {

  private static final Set<String> KNOWN =
      Set.of(
          "date",
          "time",
          "date-time",
          "hostname",
          "email",
          "idn-email",
          "ipv4",
          "ipv6",
          "uri",
          "uri-reference",
          "iri",
          "iri-reference",
          "uri-template",
          "uuid",
          "regex",
          "json-pointer",
          "relative-json-pointer");

  private static final List<String> TIMES = List.of("15:04:05", "15:04:05Z07:00");

  private static final List<String> DATE_TIMES =
      List.of("15:04:05", "15:04:05Z07:00", "2006-01-02", "2006-01-02T15:04:05Z07:00");

  private static final int[] UUID_GROUPS = {8, 4, 4, 4, 12};

  private Helm3Formats() {}

  /** Whether it is checked at all. */
  static boolean isKnown(String format) {
    return KNOWN.contains(format);
  }

  /** Whether a text is of a format; any text is of one that is not known. */
  static boolean fits(String format, String text) {
    return switch (format) {
      case "date" -> isTime(List.of("2006-01-02"), text);
      case "time" -> isTime(TIMES, text);
      case "date-time" -> isTime(DATE_TIMES, text);
      case "hostname" -> isHostname(text);
      case "email", "idn-email" -> MailAddress.isOne(text);
      case "ipv4" -> text.indexOf('.') >= 0 && IpAddress.find(text) != null;
      case "ipv6" -> text.indexOf(':') >= 0 && IpAddress.find(text) != null;
      case "uri", "iri" -> isUri(text, true);
      case "uri-reference", "iri-reference" -> isUri(text, false);
      case "uri-template" -> isUri(text, false) && hasClosedBraces(GoUrl.parse(text).path());
      case "uuid" -> isUuid(text);
      case "regex" -> isRegex(text);
      case "json-pointer" -> SchemaFormats.jsonPointer(text) == null;
      case "relative-json-pointer" -> SchemaFormats.relativeJsonPointer(text) == null;
      default -> true;
    };
  }

  private static boolean isTime(List<String> layouts, String text) {
    for (String layout : layouts) {
      try {
        GoTime.parse(layout, text, GoZone.UTC);
        return true;
      } catch (FunctionException other) {
        // the next layout may fit
      }
    }
    return false;
  }

  private static boolean isHostname(String text) {
    if (text.length() > 255) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (SchemaFormats.label(label) != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUri(String text, boolean absolute) {
    try {
      GoUrl url = GoUrl.parse(text);
      return text.indexOf('\\') < 0 && !(absolute && url.scheme().isEmpty());
    } catch (FunctionException malformed) {
      return false;
    }
  }

  private static boolean hasClosedBraces(String path) {
    int open = path.indexOf('{');
    while (open >= 0) {
      int close = path.indexOf('}', open);
      if (close < 0) {
        return false;
      }
      open = path.indexOf('{', close);
    }
    return true;
  }

  private static boolean isUuid(String text) {
    String[] groups = text.split("-", -1);
    if (groups.length != UUID_GROUPS.length) {
      return false;
    }
    for (int i = 0; i < groups.length; i++) {
      boolean hex = groups[i].chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
      if (!hex || groups[i].length() != UUID_GROUPS[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRegex(String text) {
    try {
      GoPattern.compile(text);
      return true;
    } catch (FunctionException malformed) {
      return false;
    }
  }
}
