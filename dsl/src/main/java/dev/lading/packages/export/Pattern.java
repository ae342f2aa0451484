package dev.lading.packages.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with variables in it.
 *
 * @param parts literal texts, and {@link Ref}s
 * @param base64 whether the result is encoded, as in a Secret's data
 */
record Pattern(List<Object> parts, boolean base64) {

  /** A variable by its path. */
  record Ref(String path) {}

  static Pattern of(String literal) {
    return new Pattern(List.of(literal), false);
  }

  List<String> refs() {
    List<String> refs = new ArrayList<>();
    for (Object part : parts) {
      if (part instanceof Ref ref) {
        refs.add(ref.path());
      }
    }
    return refs;
  }
}
