package dev.lading.overlay.internal.fieldspec;

import dev.lading.overlay.internal.fieldspec.TransformerConfig.Section;
import dev.lading.overlay.internal.resource.Gvk;
import dev.lading.problem.InternalErrorException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of default fields; its form is explained at its head. */
final class DefaultFieldSpecs {

  static final TransformerConfig CONFIG = load();

  private DefaultFieldSpecs() {}

  private static TransformerConfig load() {
    Map<String, Section> byKey = new HashMap<>();
    for (Section section : Section.values()) {
      byKey.put(section.key(), section);
    }
    Map<Section, List<FieldSpec>> sections = new EnumMap<>(Section.class);
    Map<Gvk, List<FieldSpec>> references = new LinkedHashMap<>();
    for (String line : DataTable.lines("default-field-specs.txt")) {
      String[] words = line.split(" ");
      if (words[0].equals("nameReference")) {
        references.computeIfAbsent(gvk(words, 1), gvk -> new ArrayList<>()).add(spec(words, 4));
        continue;
      }
      Section section = byKey.get(words[0]);
      if (section == null) {
        throw new InternalErrorException("unknown section " + words[0]);
      }
      sections.computeIfAbsent(section, key -> new ArrayList<>()).add(spec(words, 1));
    }
    List<NameReference> nameReferences = new ArrayList<>();
    references.forEach((target, specs) -> nameReferences.add(new NameReference(target, specs)));
    return new TransformerConfig(sections, nameReferences).sorted();
  }

  private static FieldSpec spec(String[] words, int at) {
    String path = words[at + 3];
    boolean create = path.startsWith("+");
    return new FieldSpec(gvk(words, at), create ? path.substring(1) : path, create);
  }

  private static Gvk gvk(String[] words, int at) {
    return new Gvk(part(words[at]), part(words[at + 1]), part(words[at + 2]));
  }

  private static String part(String word) {
    return word.equals("-") ? "" : word;
  }
}
