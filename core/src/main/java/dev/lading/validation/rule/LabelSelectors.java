package dev.lading.validation.rule;

import java.util.LinkedHashMap;
import java.util.Map;

/** Label selectors and the labels they match, after apimachinery's {@code labels.Selector}. */
public final class LabelSelectors {

  private LabelSelectors() {}

  /** The members of an object that are texts, such as labels. */
  public static Map<String, String> texts(Field object) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field member : object.members()) {
      if (member.isText()) {
        texts.put(member.name(), member.text());
      }
    }
    return texts;
  }

  /** Whether a selector ({@code matchLabels}, {@code matchExpressions}) has no terms. */
  public static boolean isEmpty(Field selector) {
    return selector.get("matchLabels").size() == 0 && selector.get("matchExpressions").size() == 0;
  }

  /** Whether a selector matches labels; one without terms matches all. */
  public static boolean matches(Field selector, Field labels) {
    for (Field term : selector.get("matchLabels").members()) {
      if (!labels.get(term.name()).is(term.text())) {
        return false;
      }
    }
    for (Field term : selector.get("matchExpressions").items()) {
      if (!matchesTerm(term, labels)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matchesTerm(Field term, Field labels) {
    Field label = labels.get(term.get("key").text());
    boolean listed = label.isPresent() && term.get("values").texts().contains(label.text());
    return switch (term.get("operator").text()) {
      case "In" -> listed;
      case "NotIn" -> !listed;
      case "Exists" -> label.isPresent();
      case "DoesNotExist" -> label.isAbsent();
      default -> true; // the schema rules report it
    };
  }
}
