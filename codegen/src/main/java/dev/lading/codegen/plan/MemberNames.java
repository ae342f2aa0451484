package dev.lading.codegen.plan;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The names of one type's members: legal, apart from each other, and apart from what every type
 * has. The first field of a name gets it; later ones get a number.
 */
final class MemberNames {

  /** Methods without parameters that every type has, or that {@link Object} has. */
  private static final Set<String> TAKEN =
      Set.of(
          "builder",
          "clone",
          "extras",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toBuilder",
          "toString",
          "toTree",
          "unknownFields",
          "wait");

  /** What kinds have besides. */
  private static final Set<String> TAKEN_IN_KINDS =
      Set.of("apiVersion", "hasApiVersion", "hasKind", "id", "kind", "resourceType");

  private final Curation curation;
  private final Set<String> accessors;
  private final Set<String> elements = new HashSet<>();

  MemberNames(Curation curation, boolean kind) {
    this.curation = curation;
    this.accessors = new HashSet<>(TAKEN);
    if (kind) {
      accessors.addAll(TAKEN_IN_KINDS);
    }
  }

  /** The accessor of a field. */
  String accessor(String field) {
    String name = curation.javaName(field);
    String free = accessors.contains(name) ? name + "Value" : name;
    for (int i = 2; !accessors.add(free); i++) {
      free = name + i;
    }
    return free;
  }

  /** One element of the list or map {@code accessor}, for {@code add…} and {@code put…}. */
  String singular(String accessor) {
    String name = curation.singular(accessor);
    String free = name;
    for (int i = 2; !elements.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = i == 2 ? accessor : accessor + (i - 1);
    }
    return free;
  }
}
