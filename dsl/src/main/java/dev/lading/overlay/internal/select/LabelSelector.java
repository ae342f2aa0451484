package dev.lading.overlay.internal.select;

import dev.lading.overlay.internal.resource.OverlayException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A label selector as Kubernetes writes it: {@code app=web,tier in (a,b),!legacy}. */
public final class LabelSelector {

  private final List<Predicate<Map<String, String>>> requirements = new ArrayList<>();
  private final String text;
  private int at;

  private LabelSelector(String text) {
    this.text = text;
  }

  /**
   * Reads a selector; an empty one matches everything.
   *
   * @throws OverlayException when it is malformed
   */
  public static LabelSelector parse(String text) {
    LabelSelector selector = new LabelSelector(text);
    selector.parseAll();
    return selector;
  }

  /** Whether labels fulfil all requirements. */
  public boolean matches(Map<String, String> labels) {
    for (Predicate<Map<String, String>> requirement : requirements) {
      if (!requirement.test(labels)) {
        return false;
      }
    }
    return true;
  }

  private void parseAll() {
    skipBlanks();
    while (at < text.length()) {
      requirements.add(requirement());
      skipBlanks();
      if (at < text.length()) {
        expect(',');
        skipBlanks();
        if (at == text.length()) {
          throw invalid("found '', expected: identifier after ','");
        }
      }
    }
  }

  private Predicate<Map<String, String>> requirement() {
    if (accept("!")) {
      String key = key();
      return labels -> !labels.containsKey(key);
    }
    String key = key();
    skipBlanks();
    if (at == text.length() || text.charAt(at) == ',') {
      return labels -> labels.containsKey(key);
    }
    if (accept("!=")) {
      String value = value();
      return labels -> !value.equals(labels.get(key));
    }
    if (accept("==") || accept("=")) {
      String value = value();
      return labels -> value.equals(labels.get(key));
    }
    if (accept(">")) {
      long bound = number();
      return labels -> compare(labels.get(key), bound) > 0;
    }
    if (accept("<")) {
      long bound = number();
      return labels -> compare(labels.get(key), bound) < 0;
    }
    return setRequirement(key);
  }

  private static int compare(@Nullable String value, long bound) {
    try {
      return value == null ? 0 : Long.compare(Long.parseLong(value), bound);
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }

  private Predicate<Map<String, String>> setRequirement(String key) {
    String operator = word();
    if (operator.equals("in")) {
      Set<String> values = values();
      return labels -> labels.containsKey(key) && values.contains(labels.get(key));
    }
    if (operator.equals("notin")) {
      Set<String> values = values();
      return labels -> !labels.containsKey(key) || !values.contains(labels.get(key));
    }
    throw invalid("found '" + operator + "', expected: in, notin, =, ==, !=, gt, lt");
  }

  private Set<String> values() {
    skipBlanks();
    expect('(');
    Set<String> values = new HashSet<>();
    do {
      skipBlanks();
      values.add(checkedValue(word()));
      skipBlanks();
    } while (accept(","));
    expect(')');
    return values;
  }

  private long number() {
    String value = value();
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException noNumber) {
      throw invalid("for 'Gt', 'Lt' operators, the value must be an integer");
    }
  }

  private String value() {
    skipBlanks();
    return checkedValue(word());
  }

  private String checkedValue(String value) {
    if (value.length() > 63 || !LabelNames.isValue(value)) {
      throw invalid("values[0]: Invalid value: \"" + value + "\"");
    }
    return value;
  }

  private String key() {
    skipBlanks();
    String key = word();
    if (key.isEmpty()) {
      String found = at < text.length() ? text.substring(at, at + 1) : "";
      throw invalid("found '" + found + "', expected: !, identifier, or 'end of string'");
    }
    if (!LabelNames.isKey(key)) {
      throw invalid("key: Invalid value: \"" + key + "\"");
    }
    return key;
  }

  private String word() {
    int start = at;
    while (at < text.length() && " \t\r\n=!(),<>".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean accept(String token) {
    if (text.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (at >= text.length() || text.charAt(at) != c) {
      String found = at < text.length() ? text.substring(at, at + 1) : "";
      throw invalid("found '" + found + "', expected: '" + c + "'");
    }
    at++;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private OverlayException invalid(String reason) {
    return OverlayException.of(
        "label-selector",
        "unable to parse requirement: " + reason,
        "correct the selector " + text + ", as in app=web,tier in (a,b),!legacy");
  }
}
