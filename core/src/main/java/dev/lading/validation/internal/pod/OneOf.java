package dev.lading.validation.internal.pod;

import dev.lading.validation.rule.Field;
import java.util.ArrayList;
import java.util.List;

/** Unions: objects of which exactly one member may be set. */
public final class OneOf {

  private OneOf() {}

  /** The members that are set, apart from some that do not count. */
  public static List<String> set(Field union, String... others) {
    List<String> ignored = List.of(others);
    List<String> set = new ArrayList<>();
    for (Field member : union.members()) {
      if (member.isPresent() && !ignored.contains(member.name())) {
        set.add(member.name());
      }
    }
    return set;
  }

  /** Those of some members that are set. */
  public static List<String> of(Field object, List<String> names) {
    List<String> set = new ArrayList<>();
    for (String name : names) {
      if (object.get(name).isPresent()) {
        set.add(name);
      }
    }
    return set;
  }

  /** Names in a sentence: {@code a, b and c}. */
  public static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
