package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.GoFormat;
import dev.lading.gotemplate.run.FunctionException;
import dev.lading.sprig.internal.net.GoUrl;
import dev.lading.sprig.internal.net.IpAddress;
import dev.lading.sprig.internal.regex.GoPattern;
import dev.lading.sprig.internal.time.GoTime;
import dev.lading.sprig.internal.time.GoZone;
import org.jspecify.annotations.Nullable;

/** The formats Helm's validator checks, with its reasons (upstream: {@code format.go}). */
final class SchemaFormats {

  private static final String LABEL_LENGTH = "label must be 1 to 63 characters long";

  private SchemaFormats() {}

  /** Why a text is not of a format; null when it is, or when the format is unknown. */
  static @Nullable String check(String format, String text) {
    return switch (format) {
      case "ipv4" -> ipv4(text);
      case "ipv6" -> ipv6(text);
      case "hostname" -> hostname(text);
      case "email" -> email(text);
      case "date" -> date(text);
      case "time" -> time(text);
      case "date-time" -> dateTime(text);
      case "duration" -> duration(text);
      case "uuid" -> uuid(text);
      case "regex" -> regex(text);
      case "json-pointer" -> jsonPointer(text);
      case "relative-json-pointer" -> relativeJsonPointer(text);
      case "uri-template" -> uriTemplate(text);
      case "uri", "iri" -> uri(text, true);
      case "uri-reference", "iri-reference" ->
          text.contains("\\") ? "contains \\" : uri(text, false);
      default -> null;
    };
  }

  private static @Nullable String regex(String text) {
    try {
      GoPattern.compile(text);
      return null;
    } catch (FunctionException malformed) {
      return malformed.text();
    }
  }

  private static @Nullable String uri(String text, boolean absolute) {
    try {
      GoUrl url = GoUrl.parse(text);
      return absolute && url.scheme().isEmpty() ? "relative url" : null;
    } catch (FunctionException malformed) {
      String reason = malformed.text();
      int parse = reason.indexOf("parse \"");
      return parse > 0 ? reason.substring(parse) : reason;
    }
  }

  private static @Nullable String ipv4(String text) {
    String[] groups = text.split("\\.", -1);
    if (groups.length != 4) {
      return "expected four decimals";
    }
    for (String group : groups) {
      if (group.length() > 1 && group.charAt(0) == '0') {
        return "leading zeros";
      }
      if (!isDigits(group)) {
        return "strconv.Atoi: parsing " + GoFormat.quote(group) + ": invalid syntax";
      }
      if (group.length() > 3 || Integer.parseInt(group) > 255) {
        return "decimal must be between 0 and 255";
      }
    }
    return null;
  }

  private static @Nullable String ipv6(String text) {
    if (text.indexOf(':') < 0) {
      return "missing colon";
    }
    if (text.indexOf('%') >= 0) {
      return "zone id is not a part of ipv6 address";
    }
    try {
      IpAddress.parse(text);
      return null;
    } catch (FunctionException malformed) {
      return malformed.text();
    }
  }

  private static @Nullable String hostname(String name) {
    String text = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    if (text.length() > 253) {
      return "more than 253 characters long";
    }
    for (String label : text.split("\\.", -1)) {
      String wrong = label(label);
      if (wrong != null) {
        return wrong;
      }
    }
    return null;
  }

  private static @Nullable String label(String label) {
    if (label.isEmpty() || label.length() > 63) {
      return LABEL_LENGTH;
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      return label.startsWith("-") ? "label starts with hyphen" : "label ends with hyphen";
    }
    return strange(label, "-");
  }

  /** The first character that is no ASCII letter, digit or one of these. */
  private static @Nullable String strange(String text, String allowed) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && allowed.indexOf(c) < 0) {
        String quoted = GoFormat.quote(text.substring(i, text.offsetByCodePoints(i, 1)));
        return "invalid character '" + quoted.substring(1, quoted.length() - 1) + "'";
      }
    }
    return null;
  }

  private static @Nullable String email(String text) {
    if (text.length() > 254) {
      return "more than 255 characters long";
    }
    int at = text.lastIndexOf('@');
    if (at < 0) {
      return "missing @";
    }
    String wrong = localPart(text.substring(0, at));
    if (wrong != null) {
      return wrong;
    }
    String domain = text.substring(at + 1);
    if (domain.startsWith("[") && domain.endsWith("]")) {
      return address(domain.substring(1, domain.length() - 1));
    }
    wrong = hostname(domain);
    return wrong == null ? null : "invalid domain: " + wrong;
  }

  private static @Nullable String address(String text) {
    boolean six = text.startsWith("IPv6:");
    String wrong = six ? ipv6(text.substring(5)) : ipv4(text);
    return wrong == null ? null : "invalid ipv" + (six ? 6 : 4) + " address: " + wrong;
  }

  private static @Nullable String localPart(String local) {
    if (local.length() > 64) {
      return "local part more than 64 characters long";
    }
    if (local.length() > 1 && local.startsWith("\"")) {
      String inner = local.substring(1, local.length() - 1);
      return inner.indexOf('\\') >= 0 || inner.indexOf('"') >= 0
          ? "backslash and quote are not allowed within quoted local part"
          : null;
    }
    if (local.startsWith(".") || local.endsWith(".")) {
      return local.startsWith(".") ? "starts with dot" : "ends with dot";
    }
    return local.contains("..") ? "consecutive dots" : strange(local, ".!#$%&'*+-/=?^_`{|}~");
  }

  private static @Nullable String date(String text) {
    try {
      GoTime.parse("2006-01-02", text, GoZone.UTC);
      return null;
    } catch (FunctionException malformed) {
      return malformed.text();
    }
  }

  private static @Nullable String dateTime(String text) {
    if (text.length() < 20) {
      return "less than 20 characters long";
    }
    if (text.charAt(10) != 't' && text.charAt(10) != 'T') {
      return "11th character must be t or T";
    }
    String wrong = date(text.substring(0, 10));
    if (wrong != null) {
      return "invalid date element: " + wrong;
    }
    wrong = time(text.substring(11));
    return wrong == null ? null : "invalid time element: " + wrong;
  }

  private static @Nullable String time(String text) {
    if (text.length() < 9) {
      return "less than 9 characters long";
    }
    if (text.charAt(2) != ':' || text.charAt(5) != ':') {
      return "missing colon in correct place";
    }
    String digits = text.substring(0, 2) + text.substring(3, 5) + text.substring(6, 8);
    if (!isDigits(digits)) {
      return "invalid hour/min/sec";
    }
    int hour = Integer.parseInt(digits.substring(0, 2));
    int minute = Integer.parseInt(digits.substring(2, 4));
    int second = Integer.parseInt(digits.substring(4));
    if (hour > 23 || minute > 59 || second > 60) {
      return "hour/min/sec out of range";
    }
    String rest = text.substring(8);
    if (rest.startsWith(".")) {
      int end = 1;
      while (end < rest.length() && Character.digit(rest.charAt(end), 10) >= 0) {
        end++;
      }
      if (end == 1) {
        return "no digits in second fraction";
      }
      rest = rest.substring(end);
    }
    return offset(rest, hour * 60 + minute, second);
  }

  private static @Nullable String offset(String offset, int minutes, int second) {
    int utc = minutes;
    if (!offset.equalsIgnoreCase("z")) {
      if (offset.length() != 6) {
        return "offset must be 6 characters long";
      }
      if (offset.charAt(0) != '+' && offset.charAt(0) != '-') {
        return "offset must begin with plus/minus";
      }
      if (offset.charAt(3) != ':') {
        return "missing colon in offset in correct place";
      }
      String digits = offset.substring(1, 3) + offset.substring(4);
      if (!isDigits(digits)) {
        return "invalid hour/min in offset";
      }
      int hours = Integer.parseInt(digits.substring(0, 2));
      int rest = Integer.parseInt(digits.substring(2));
      if (hours > 23 || rest > 59) {
        return "hour/min in offset out of range";
      }
      utc = minutes + (offset.charAt(0) == '+' ? -1 : 1) * (hours * 60 + rest);
      utc = utc < 0 ? utc + 24 * 60 : utc;
    }
    return second >= 60 && utc != 23 * 60 + 59 ? "invalid leap second" : null;
  }

  private static @Nullable String duration(String text) {
    if (!text.startsWith("P")) {
      return "must start with P";
    }
    String rest = text.substring(1);
    if (rest.isEmpty()) {
      return "nothing after P";
    }
    if (rest.endsWith("W")) {
      String weeks = rest.substring(0, rest.length() - 1);
      return weeks.isEmpty() ? "no number in week" : isDigits(weeks) ? null : "invalid week";
    }
    String[] parts = rest.split("T", -1);
    if (parts.length > 2) {
      return "more than one T";
    }
    if (parts.length == 2 && parts[1].isEmpty()) {
      return "no time elements";
    }
    String wrong = units(parts[0], "YMD");
    return wrong == null && parts.length == 2 ? units(parts[1], "HMS") : wrong;
  }

  private static @Nullable String units(String text, String all) {
    String units = all;
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        i++;
      }
      if (i == start || i == text.length()) {
        return i == start ? "missing number" : "missing unit";
      }
      int at = units.indexOf(text.charAt(i));
      if (at < 0) {
        String unit = "unit '" + text.charAt(i) + "'";
        return all.indexOf(text.charAt(i)) >= 0 ? unit + " out of order" : "invalid " + unit;
      }
      units = units.substring(at + 1);
    }
    return null;
  }

  private static @Nullable String uuid(String text) {
    int[] lengths = {8, 4, 4, 4, 12};
    String[] groups = text.split("-", -1);
    if (groups.length != lengths.length) {
      return "must have 5 elements";
    }
    for (int i = 0; i < groups.length; i++) {
      if (groups[i].length() != lengths[i]) {
        return "element " + (i + 1) + " must be " + lengths[i] + " characters long";
      }
      for (char c : groups[i].toCharArray()) {
        if (c > 'f' || Character.digit(c, 16) < 0) {
          return "non-hex character '" + c + "'";
        }
      }
    }
    return null;
  }

  private static @Nullable String jsonPointer(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!text.startsWith("/")) {
      return "not starting with /";
    }
    for (int i = text.indexOf('~'); i >= 0; i = text.indexOf('~', i + 1)) {
      if (!text.startsWith("0", i + 1) && !text.startsWith("1", i + 1)) {
        return "~ must be followed by 0 or 1";
      }
    }
    return null;
  }

  private static @Nullable String relativeJsonPointer(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0) {
      return "must start with non-negative integer";
    }
    if (digits > 1 && text.charAt(0) == '0') {
      return "starts with zero";
    }
    String rest = text.substring(digits);
    return rest.equals("#") ? null : jsonPointer(rest);
  }

  private static @Nullable String uriTemplate(String text) {
    String wrong = uri(text, false);
    return wrong == null ? braces(GoUrl.parse(text).path()) : wrong;
  }

  /** Braces open and close within one segment of a path. */
  private static @Nullable String braces(String path) {
    boolean open = false;
    for (char c : (path + "/").toCharArray()) {
      if (c == '/' && open) {
        return "no matching closing brace";
      }
      if (c == '{' && open || c == '}' && !open) {
        return "nested curly braces";
      }
      open = c == '{' || open && c != '}';
    }
    return null;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
