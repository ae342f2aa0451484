package dev.lading.validation.name;

import java.util.Optional;

/**
 * The grammars of names, keys and label values, after apimachinery's {@code
 * pkg/util/validation/validation.go} and {@code pkg/api/validation}.
 *
 * <p>Every check answers what is wrong, as the end of a sentence that starts with the thing checked
 * ("the name \"A\" <i>is no RFC 1123 label: …</i>"), or nothing when the text is right.
 */
public final class Names {

  private static final int LABEL = 63;
  private static final int SUBDOMAIN = 253;
  private static final int PORT_NAME = 15;

  private Names() {}

  /** A DNS label of RFC 1123: the names of namespaces, containers, volumes. */
  public static Optional<String> dnsLabel(String text) {
    return text.length() > LABEL
        ? tooLong(text, LABEL)
        : unless(
            isDnsLabel(text),
            "is no RFC 1123 label: lower case letters, digits and '-',"
                + " starting and ending with a letter or digit");
  }

  /** A DNS label of RFC 1035, which starts with a letter: the names of services. */
  public static Optional<String> dnsLabel1035(String text) {
    return text.length() > LABEL
        ? tooLong(text, LABEL)
        : unless(
            isDnsLabel(text) && Characters.isLower(text.charAt(0)),
            "is no RFC 1035 label: lower case letters, digits and '-',"
                + " starting with a letter and ending with a letter or digit");
  }

  /** A DNS subdomain of RFC 1123: the names of most resources. */
  public static Optional<String> dnsSubdomain(String text) {
    return text.length() > SUBDOMAIN
        ? tooLong(text, SUBDOMAIN)
        : unless(
            isDnsSubdomain(text),
            "is no RFC 1123 subdomain: lower case letters, digits, '-' and '.',"
                + " each part starting and ending with a letter or digit");
  }

  /** A DNS subdomain whose first part may be {@code *}: a host of an Ingress. */
  public static Optional<String> hostPattern(String text) {
    return dnsSubdomain(text.startsWith("*.") ? text.substring(2) : text);
  }

  /** A segment of a URL path: the names of roles and their bindings. */
  public static Optional<String> pathSegment(String text) {
    return unless(
        !text.isEmpty()
            && !text.equals(".")
            && !text.equals("..")
            && text.indexOf('/') < 0
            && text.indexOf('%') < 0,
        "cannot be a part of a path: it must not be empty, '.' or '..', nor hold '/' or '%'");
  }

  /** A key of a label or annotation: {@code [prefix/]name}. */
  public static Optional<String> qualifiedName(String text) {
    int slash = text.indexOf('/');
    String name = text.substring(slash + 1);
    if (slash >= 0 && dnsSubdomain(text.substring(0, slash)).isPresent()) {
      return Optional.of("is no qualified name: the part before '/' is no RFC 1123 subdomain");
    }
    return unless(
        name.length() <= LABEL && Characters.isWordBetweenAlphanumerics(name),
        "is no qualified name: at most 63 letters, digits, '-', '_' and '.',"
            + " starting and ending with a letter or digit, after an optional prefix and '/'");
  }

  /** The value of a label; it may be empty. */
  public static Optional<String> labelValue(String text) {
    return text.length() > LABEL
        ? tooLong(text, LABEL)
        : unless(
            text.isEmpty() || Characters.isWordBetweenAlphanumerics(text),
            "is no label value: letters, digits, '-', '_' and '.',"
                + " starting and ending with a letter or digit");
  }

  /** A name of a port (an IANA service name). */
  public static Optional<String> portName(String text) {
    return text.length() > PORT_NAME
        ? tooLong(text, PORT_NAME)
        : unless(
            isDnsLabel(text) && hasLetter(text) && !text.contains("--"),
            "is no port name: lower case letters, digits and single '-', with a letter,"
                + " starting and ending with a letter or digit");
  }

  /** A key of a config map or secret. */
  public static Optional<String> configKey(String text) {
    return text.length() > SUBDOMAIN
        ? tooLong(text, SUBDOMAIN)
        : unless(
            !text.isEmpty()
                && !text.equals(".")
                && !text.startsWith("..")
                && Characters.allWords(text),
            "is no config key: letters, digits, '-', '_' and '.', and neither '.' nor '..…'");
  }

  /** A name of an environment variable: printable ASCII without {@code =}, since 1.32. */
  public static Optional<String> environmentVariable(String text) {
    boolean right = !text.isEmpty();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      right &= c >= ' ' && c <= '~' && c != '=';
    }
    return unless(
        right, "is no name of an environment variable: printable ASCII characters except '='");
  }

  private static boolean isDnsSubdomain(String text) {
    int start = 0;
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
      if (!isDnsLabel(text.substring(start, dot))) {
        return false;
      }
      start = dot + 1;
    }
    return isDnsLabel(text.substring(start));
  }

  private static boolean isDnsLabel(String text) {
    if (text.isEmpty() || text.charAt(0) == '-' || text.charAt(text.length() - 1) == '-') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Characters.isLowerOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Characters.isLower(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> tooLong(String text, int most) {
    return Optional.of("has " + text.length() + " characters, more than the " + most + " allowed");
  }

  private static Optional<String> unless(boolean right, String wrong) {
    return right ? Optional.empty() : Optional.of(wrong);
  }
}
