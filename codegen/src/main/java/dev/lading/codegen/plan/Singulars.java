package dev.lading.codegen.plan;

import java.util.Map;

/** English singulars, as far as the words of the Kubernetes API need them. */
final class Singulars {

  private Singulars() {}

  /** One of {@code plural}: by its last word if that was decided, else by the rules of spelling. */
  static String of(String plural, Map<String, String> decided) {
    int start = lastWord(plural);
    String word = plural.substring(start);
    String lower = Character.toLowerCase(word.charAt(0)) + word.substring(1);
    String singular = decided.get(lower);
    if (singular == null) {
      return plural.substring(0, start) + strip(word);
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    String cased =
        capital ? Character.toUpperCase(singular.charAt(0)) + singular.substring(1) : singular;
    return plural.substring(0, start) + cased;
  }

  private static int lastWord(String name) {
    int i = name.length() - 1;
    while (i > 0 && !Character.isUpperCase(name.charAt(i))) {
      i--;
    }
    return i;
  }

  private static String strip(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
