package dev.lading.overlay.internal.fieldspec;

import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields each transformer works on: kustomize's, and those that configurations add. */
public final class TransformerConfig {

  /** What a list of fields is for. */
  public enum Section {
    /** Names that get a prefix. */
    NAME_PREFIX("namePrefix"),
    /** Names that get a suffix. */
    NAME_SUFFIX("nameSuffix"),
    /** Fields that hold the namespace. */
    NAMESPACE("namespace"),
    /** Labels and everything that selects by them. */
    COMMON_LABELS("commonLabels"),
    /** More places for labels that do not go into selectors. */
    LABELS("labels"),
    /** Labels, and those of pod templates. */
    TEMPLATE_LABELS("templateLabels"),
    /** Annotations, and those of pod templates. */
    COMMON_ANNOTATIONS("commonAnnotations"),
    /** Fields in which variables are resolved. */
    VAR_REFERENCE("varReference"),
    /** Container images. */
    IMAGES("images"),
    /** Replica counts. */
    REPLICAS("replicas");

    private final String key;

    Section(String key) {
      this.key = key;
    }

    /** The name in a configuration file. */
    public String key() {
      return key;
    }
  }

  private static final TransformerConfig EMPTY =
      new TransformerConfig(new EnumMap<>(Section.class), List.of());

  private final Map<Section, List<FieldSpec>> sections;
  private final List<NameReference> nameReferences;

  /** With these fields. */
  public TransformerConfig(
      Map<Section, List<FieldSpec>> sections, List<NameReference> nameReferences) {
    this.sections = Collections.unmodifiableMap(new EnumMap<>(sections));
    this.nameReferences = List.copyOf(nameReferences);
  }

  /** No fields at all. */
  public static TransformerConfig empty() {
    return EMPTY;
  }

  /** The fields of kustomize 5.7. */
  public static TransformerConfig defaults() {
    return DefaultFieldSpecs.CONFIG;
  }

  /** The fields for something. */
  public List<FieldSpec> get(Section section) {
    return sections.getOrDefault(section, List.of());
  }

  /** The fields that refer to other resources. */
  public List<NameReference> nameReferences() {
    return nameReferences;
  }

  /**
   * These fields and others.
   *
   * @throws OverlayException when the two disagree whether a field is made
   */
  public TransformerConfig merge(TransformerConfig other) {
    if (other == EMPTY || this == Defaults.MERGED && other == defaults()) {
      return this;
    }
    return this == EMPTY && other == defaults() ? Defaults.MERGED : mergeAll(other);
  }

  /** What most builds have: nothing but the defaults. */
  private static final class Defaults {
    private static final TransformerConfig MERGED = EMPTY.mergeAll(DefaultFieldSpecs.CONFIG);
  }

  private TransformerConfig mergeAll(TransformerConfig other) {
    Map<Section, List<FieldSpec>> merged = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      merged.put(section, mergeSection(section, other));
    }
    return new TransformerConfig(merged, NameReference.merge(nameReferences, other.nameReferences))
        .sorted();
  }

  private List<FieldSpec> mergeSection(Section section, TransformerConfig other) {
    try {
      return FieldSpecs.merge(get(section), other.get(section));
    } catch (LadingException conflict) {
      String key =
          section.key().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
              + section.key().substring(1);
      throw OverlayException.wrap("failed to merge " + key + " fieldSpec", conflict);
    }
  }

  /** In the order in which kustomize works through them. */
  public TransformerConfig sorted() {
    Map<Section, List<FieldSpec>> sorted = new EnumMap<>(Section.class);
    sections.forEach((section, specs) -> sorted.put(section, FieldSpecs.sorted(specs)));
    List<NameReference> references = new ArrayList<>(nameReferences);
    references.sort(Comparator.comparing(NameReference::target, FieldSpecs.ORDER));
    return new TransformerConfig(sorted, references);
  }
}
