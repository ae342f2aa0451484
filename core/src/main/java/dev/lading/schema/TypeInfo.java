package dev.lading.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A type of the API: an object with fields. */
public final class TypeInfo {

  private final Schema schema;
  private final String name;
  private final Properties properties;
  private final String fieldLines;

  /** Parsed on first use; a race parses twice, to equal results. */
  private volatile @Nullable Map<String, FieldInfo> fields;

  private TypeInfo(Schema schema, List<String> words, String fieldLines) {
    this.schema = schema;
    this.name = words.get(1);
    this.properties = new Properties(words.subList(2, words.size()));
    this.fieldLines = fieldLines;
  }

  static TypeInfo parse(Schema schema, String header, String fieldLines) {
    return new TypeInfo(schema, Properties.words(header), fieldLines);
  }

  /** Such as {@code core.v1.PodSpec}. */
  public String name() {
    return name;
  }

  /** The field called {@code name}; empty when the type has none. */
  public Optional<FieldInfo> field(String name) {
    return Optional.ofNullable(fieldsByName().get(name));
  }

  /** All fields, in ascending order of their names. */
  public Collection<FieldInfo> fields() {
    return Collections.unmodifiableCollection(fieldsByName().values());
  }

  /**
   * The field at the end of {@code path}, stepping through objects, list elements and map values
   * alike: {@code at("spec", "template", "spec", "containers")}.
   */
  public Optional<FieldInfo> at(String first, String... more) {
    Optional<FieldInfo> field = field(first);
    for (int i = 0; i < more.length && field.isPresent(); i++) {
      Optional<TypeInfo> type = field.get().type();
      field = type.isPresent() ? type.get().field(more[i]) : Optional.empty();
    }
    return field;
  }

  /** Whether server-side apply replaces such objects as a whole. */
  public boolean isAtomic() {
    return properties.has("atomic");
  }

  /** Whether objects may have members besides the fields, as custom resources can say. */
  public boolean isOpen() {
    return properties.has("open");
  }

  /** Whether apiVersion and kind say what an object of this type is. */
  public boolean hasTypeMeta() {
    return properties.has("typeMeta");
  }

  /** The first minor version with it; empty when older than the facts reach. */
  public Optional<String> since() {
    return properties.text("since");
  }

  private Map<String, FieldInfo> fieldsByName() {
    Map<String, FieldInfo> known = fields;
    if (known == null) {
      known = parseFields();
      fields = known;
    }
    return known;
  }

  private Map<String, FieldInfo> parseFields() {
    Map<String, FieldInfo> parsed = new LinkedHashMap<>();
    int from = 0;
    for (int to = fieldLines.indexOf('\n'); to >= 0; to = fieldLines.indexOf('\n', from)) {
      FieldInfo field = FieldInfo.parse(schema, fieldLines.substring(from, to));
      parsed.put(field.name(), field);
      from = to + 1;
    }
    return parsed;
  }

  @Override
  public String toString() {
    return name;
  }
}
