package dev.lading.gotemplate;

import dev.lading.gotemplate.run.TemplateException;
import org.jspecify.annotations.Nullable;

/** What executing a case gives: output, or Go's error text. */
record Outcome(@Nullable String output, @Nullable String error) {

  static Outcome output(String text) {
    return new Outcome(text, null);
  }

  static Outcome error(String text) {
    return new Outcome(null, text);
  }

  /**
   * What Lading gives; Helm, whose answers are recorded, cuts {@code <no value>} out of every
   * output.
   */
  static Outcome of(String template, @Nullable Object data) {
    try {
      String text = TemplateSet.parse("gotpl", template, TestFunctions.OPTIONS).execute(data);
      return output(text.replace("<no value>", ""));
    } catch (TemplateException e) {
      return error(String.valueOf(e.getMessage()));
    }
  }
}
