package dev.lading.yaml.node;

import dev.lading.problem.Problem;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which value a plain scalar stands for, by the rules of {@code sigs.k8s.io/yaml} (go-yaml v2,
 * {@code resolve.go}): the words of YAML 1.1 ({@code yes}, {@code off}, {@code ~}), integers in
 * every base Go knows with underscores anywhere, decimal floats; dates and base-60 numbers stay
 * text.
 */
public final class ScalarRules {

  private static final BigInteger MAX_UNSIGNED =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private ScalarRules() {}

  /**
   * The value of a plain scalar: String, Boolean, Long, BigInteger (from 2⁶³ to 2⁶⁴-1), Double
   * (also infinite and NaN) or null.
   */
  public static @Nullable Object resolve(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9' || first == '+' || first == '-' || first == '.') {
      return number(text, first);
    }
    return word(text, first);
  }

  /** Whether a plain scalar with this text would be read back as this text, of type string. */
  public static boolean isText(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9' || first == '+' || first == '-' || first == '.') {
      return number(text, first) instanceof String && !Timestamps.isTimestamp(text);
    }
    return word(text, first) instanceof String;
  }

  static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  /**
   * The value of a scalar with an explicit tag; unknown tags are ignored, as go-yaml ignores them.
   */
  static @Nullable Object resolveTagged(YamlScalar scalar) {
    String text = scalar.text();
    String tag = String.valueOf(scalar.tag());
    return switch (tag) {
      case "!!str", "!" -> text;
      case "!!binary" -> decodeBinary(scalar);
      case "!!null" -> expect(scalar, resolve(text) == null, null);
      case "!!bool" -> expect(scalar, resolve(text) instanceof Boolean, resolve(text));
      case "!!int" -> {
        Object value = resolve(text);
        yield expect(scalar, value instanceof Long || value instanceof BigInteger, value);
      }
      case "!!float" -> {
        Object value = resolve(text);
        yield expect(
            scalar, value instanceof Number, value instanceof Number n ? n.doubleValue() : value);
      }
      default -> scalar.style() == ScalarStyle.PLAIN ? resolve(text) : text;
    };
  }

  private static @Nullable Object expect(YamlScalar scalar, boolean holds, @Nullable Object value) {
    if (!holds) {
      throw cannotDecode(scalar);
    }
    return value;
  }

  private static String decodeBinary(YamlScalar scalar) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(scalar.text());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw cannotDecode(scalar);
    }
  }

  private static YamlException cannotDecode(YamlScalar scalar) {
    return new YamlException(
        Problem.of("yaml-tag", "The value cannot be read as " + scalar.tag())
            .withPosition(scalar.position())
            .withHint("remove the tag or write a value of that type"));
  }

  private static @Nullable Object word(String text, char first) {
    if (text.length() > 5) {
      return text;
    }
    return switch (first) {
      case '~', 'n', 'N', 'y', 'Y', 't', 'T', 'f', 'F', 'o', 'O' ->
          switch (text) {
            case "~", "null", "Null", "NULL" -> null;
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
                false;
            default -> text;
          };
      default -> text;
    };
  }

  private static Object number(String text, char first) {
    if (first == '.') {
      return dotted(text);
    }
    if ((first == '+' || first == '-') && text.length() > 1 && text.charAt(1) == '.') {
      switch (text.substring(1)) {
        case ".inf", ".Inf", ".INF" -> {
          return first == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        default -> {
          // an ordinary float, perhaps
        }
      }
    }
    if (!mayBeNumber(text)) {
      return text;
    }
    String plain = text.indexOf('_') < 0 ? text : text.replace("_", "");
    Object integer = GoNumbers.parseInteger(plain);
    if (integer != null) {
      return integer;
    }
    Double floating = GoNumbers.parseDecimal(plain);
    return floating == null ? text : floating;
  }

  /** Rules out addresses, versions, names and times early: most text that starts with a digit. */
  private static boolean mayBeNumber(String text) {
    int dots = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
      if (!digit) {
        switch (c) {
          case '_', '+', '-', 'x', 'X', 'o', 'O' -> {}
          case '.' -> {
            if (++dots > 1) {
              return false;
            }
          }
          default -> {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static Object dotted(String text) {
    switch (text) {
      case ".inf", ".Inf", ".INF" -> {
        return Double.POSITIVE_INFINITY;
      }
      case ".nan", ".NaN", ".NAN" -> {
        return Double.NaN;
      }
      default -> {
        String plain = text.indexOf('_') < 0 ? text : GoNumbers.withoutSeparators(text);
        Double value = plain == null ? null : GoNumbers.parseDecimal(plain);
        return value == null ? text : value;
      }
    }
  }

  /** Whether an integer fits what JSON numbers of Kubernetes may be: 64 bits, signed or not. */
  static boolean fits(BigInteger value) {
    return value.signum() >= 0 ? value.compareTo(MAX_UNSIGNED) <= 0 : value.bitLength() <= 63;
  }
}
