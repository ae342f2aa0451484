package dev.lading.validation.internal.schema;

import dev.lading.validation.rule.Field;
import dev.lading.validation.rule.Report;
import dev.lading.validation.rule.Rule;
import java.util.Optional;
import java.util.function.Function;

/** Reports texts that break a grammar of {@link dev.lading.validation.name.Names}. */
public final class Grammar {

  private Grammar() {}

  /** Reports a text field that is present and breaks a grammar; what it is starts the message. */
  public static void check(
      Report report,
      Rule rule,
      Field field,
      String what,
      Function<String, Optional<String>> grammar) {
    if (field.isText()) {
      grammar
          .apply(field.text())
          .ifPresent(
              wrong ->
                  report.add(
                      rule, field, what + " \"" + Values.brief(field.text()) + "\" " + wrong));
    }
  }

  /** Reports a key of an object that breaks a grammar. */
  public static void checkKey(
      Report report,
      Rule rule,
      Field member,
      String what,
      Function<String, Optional<String>> grammar) {
    grammar
        .apply(member.name())
        .ifPresent(
            wrong ->
                report.add(
                    rule, member, what + " \"" + Values.brief(member.name()) + "\" " + wrong));
  }
}
