package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.net.GoUrl;
import dev.lading.sprig.internal.net.IpAddress;
import dev.lading.sprig.internal.regex.GoPattern;
import dev.lading.sprig.internal.time.GoTime;
import dev.lading.sprig.internal.time.GoZone;
import java.util.List;
import java.util.Set;

/** The formats Helm 3's validator checks (gojsonschema, {@code format_checkers.go}). */
final class Helm3Formats {

  private static final String DATE = "2006-01-02";
  private static final List<String> TIMES = List.of("15:04:05Z07:00", "15:04:05");
  private static final List<String> MOMENTS =
      List.of("15:04:05", "15:04:05Z07:00", DATE, "2006-01-02T15:04:05Z07:00");

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
          "iri",
          "uri-reference",
          "iri-reference",
          "uri-template",
          "uuid",
          "regex",
          "json-pointer",
          "relative-json-pointer");

  private Helm3Formats() {}

  /** Whether a format is checked at all, which no number then passes. */
  static boolean isKnown(String format) {
    return KNOWN.contains(format);
  }

  /** Whether a text is of a format; true when the format is unknown. */
  static boolean fits(String format, String text) {
    return switch (format) {
      case "date" -> isTime(List.of(DATE), text);
      case "time" -> isTime(TIMES, text);
      case "date-time" -> isTime(MOMENTS, text);
      case "hostname" -> isHostname(text);
      case "email", "idn-email" -> MailAddress.isOne(text);
      case "ipv4" -> text.indexOf('.') >= 0 && IpAddress.find(text) != null;
      case "ipv6" -> text.indexOf(':') >= 0 && IpAddress.find(text) != null;
      case "uri", "iri" -> isUrl(text, true);
      case "uri-reference", "iri-reference" -> isUrl(text, false);
      case "uri-template" -> isUrl(text, false) && hasClosedBraces(GoUrl.parse(text).path());
      case "uuid" -> isLowerCase(text) && SchemaFormats.check(format, text) == null;
      case "regex" -> text.isEmpty() || isRegex(text);
      case "json-pointer", "relative-json-pointer" -> SchemaFormats.check(format, text) == null;
      default -> true;
    };
  }

  private static boolean isTime(List<String> layouts, String text) {
    for (String layout : layouts) {
      try {
        GoTime.parse(layout, text, GoZone.UTC);
        return true;
      } catch (FunctionException other) {
        // perhaps the next layout
      }
    }
    return false;
  }

  private static boolean isHostname(String text) {
    if (text.length() >= 256) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      boolean bordered = label.startsWith("-") || label.endsWith("-");
      if (label.isEmpty() || label.length() > 63 || bordered || !isLabel(label)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(String label) {
    return label.chars().allMatch(c -> c == '-' || c < 0x80 && Character.isLetterOrDigit(c));
  }

  private static boolean isLowerCase(String text) {
    return text.chars().noneMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static boolean isUrl(String text, boolean absolute) {
    try {
      GoUrl url = GoUrl.parse(text);
      return text.indexOf('\\') < 0 && !(absolute && url.scheme().isEmpty());
    } catch (FunctionException malformed) {
      return false;
    }
  }

  /** Every brace that opens is closed; one that closes alone is a character like others. */
  private static boolean hasClosedBraces(String path) {
    int open = path.lastIndexOf('{');
    return open < 0 || path.indexOf('}', open) >= 0;
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
