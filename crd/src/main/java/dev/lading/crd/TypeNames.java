package dev.lading.crd;

import dev.lading.codegen.plan.Curation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The names of the types of one package: kinds keep theirs, everything below is named after its
 * path. Names differ in more than case, for the sake of file systems.
 */
final class TypeNames {

  /** Longer ones would come near the limit of file names, with what the compilers append. */
  private static final int MAX_LENGTH = 150;

  /** Names that generated source uses without an import, or for something else. */
  private static final Set<String> RESERVED =
      Set.of(
          "builder",
          "class",
          "double",
          "boolean",
          "byte",
          "integer",
          "iterable",
          "long",
          "object",
          "override",
          "string",
          "suppresswarnings",
          "number",
          "void",
          "enum",
          "record",
          "illegalargumentexception",
          "package-info",
          "module-info");

  private static final Curation WORDS = Curation.words();

  private final Set<String> taken = new HashSet<>(RESERVED);

  /** The number to try next for a name that was taken. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The name of a kind. */
  String kind(String kind) {
    String plain = kind.replace("-", "");
    String name = Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
    return free(RESERVED.contains(name.toLowerCase(Locale.ROOT)) ? name + "Resource" : name, name);
  }

  /** The name of what the field {@code field} of {@code owner} holds, one of them if many. */
  String nested(String owner, String field, boolean many) {
    String word = WORDS.javaName(field);
    String one = many ? WORDS.singular(word) : word;
    return free(shortened(owner, one), shortened(owner, word));
  }

  private static String shortened(String owner, String word) {
    String name = owner + Character.toUpperCase(word.charAt(0)) + word.substring(1);
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return name.substring(0, MAX_LENGTH / 2) + String.format(Locale.ROOT, "X%08x", sum.getValue());
  }

  private String free(String wanted, String otherwise) {
    if (taken.add(wanted.toLowerCase(Locale.ROOT))) {
      return wanted;
    }
    String name = otherwise;
    while (!taken.add(name.toLowerCase(Locale.ROOT))) {
      name = otherwise + (numbers.merge(otherwise, 1, Integer::sum) + 1);
    }
    return name;
  }
}
