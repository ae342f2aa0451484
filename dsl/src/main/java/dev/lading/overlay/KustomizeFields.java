package dev.lading.overlay;

import dev.lading.overlay.internal.generate.MapGenerator;
import dev.lading.overlay.internal.replace.Replacement;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.select.Selector;
import dev.lading.overlay.internal.transform.ImageTransformer;
import dev.lading.yaml.YamlWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kustomization calls the steps of an overlay (kustomize {@code api/types}). */
final class KustomizeFields {

  private KustomizeFields() {}

  static Map<String, Object> labels(Map<String, String> labels, LabelScope scope) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("pairs", labels);
    switch (scope) {
      case RESOURCES -> {}
      case PODS -> entry.put("includeTemplates", true);
      case SELECTORS -> entry.put("includeSelectors", true);
    }
    return OverlayStep.entry("labels", entry);
  }

  static Map<String, Object> image(ImageTransformer.Image image) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", image.name());
    put(entry, "newName", image.newName());
    put(entry, "newTag", image.newTag());
    put(entry, "tagSuffix", image.tagSuffix());
    put(entry, "digest", image.digest());
    return OverlayStep.entry("images", entry);
  }

  /** A patch of either sort, as kustomize tells them apart by their text. */
  static Map<String, Object> patch(Target target, Object patch) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("patch", YamlWriter.writeTree(patch));
    Map<String, Object> select = selector(target.selector());
    if (!select.isEmpty()) {
      entry.put("target", select);
    }
    return OverlayStep.entry("patches", entry);
  }

  /**
   * A strategic merge patch, which for kustomize must name a resource even when the target picks
   * others.
   */
  static Map<String, Object> mergePatch(Target target, Map<String, Object> patch) {
    ResId id = target.selector().id();
    Map<String, Object> named = new LinkedHashMap<>(patch);
    named.putIfAbsent("apiVersion", id.gvk().version().isEmpty() ? "v1" : id.gvk().apiVersion());
    named.putIfAbsent("kind", id.gvk().kind().isEmpty() ? "Any" : id.gvk().kind());
    Map<Object, Object> metadata = new LinkedHashMap<>();
    if (patch.get("metadata") instanceof Map<?, ?> given) {
      metadata.putAll(given);
    }
    metadata.putIfAbsent("name", "any");
    named.put("metadata", metadata);
    return patch(target, named);
  }

  private static Map<String, Object> selector(Selector selector) {
    Map<String, Object> fields = id(selector.id());
    put(fields, "labelSelector", selector.labels());
    put(fields, "annotationSelector", selector.annotations());
    return fields;
  }

  private static Map<String, Object> id(ResId id) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "group", id.gvk().group());
    put(fields, "version", id.gvk().version());
    put(fields, "kind", id.gvk().kind());
    put(fields, "name", id.name());
    put(fields, "namespace", id.namespace());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }

  static Map<String, Object> replacement(Replacement replacement) {
    Map<String, Object> entry = new LinkedHashMap<>();
    Replacement.Source source = replacement.source();
    if (source != null) {
      Map<String, Object> fields = id(source.id());
      put(fields, "fieldPath", source.fieldPath());
      putOptions(fields, source.options());
      entry.put("source", fields);
    }
    if (replacement.sourceValue() != null) {
      entry.put("sourceValue", replacement.sourceValue());
    }
    List<Object> targets = new ArrayList<>();
    List<Replacement.Target> all = replacement.targets();
    for (Replacement.Target target : all == null ? List.<Replacement.Target>of() : all) {
      targets.add(target(target));
    }
    entry.put("targets", targets);
    return OverlayStep.entry("replacements", entry);
  }

  private static Map<String, Object> target(Replacement.Target target) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Selector select = target.select();
    fields.put("select", select == null ? Map.of() : selector(select));
    fields.put("fieldPaths", target.fieldPaths());
    putOptions(fields, target.options());
    return fields;
  }

  private static void putOptions(
      Map<String, Object> fields, Replacement.@Nullable Options options) {
    if (options == null) {
      return;
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    put(entry, "delimiter", options.delimiter());
    if (options.index() != 0) {
      entry.put("index", options.index());
    }
    if (options.create()) {
      entry.put("create", true);
    }
    fields.put("options", entry);
  }

  static OverlayStep generator(
      String description, MapGenerator generator, Map<String, byte[]> data) {
    Map<String, Object> entry = new LinkedHashMap<>();
    put(entry, "name", generator.name());
    put(entry, "namespace", generator.namespace());
    put(entry, "type", generator.type());
    put(entry, "behavior", generator.behavior());
    Map<String, Object> options = options(generator.options());
    if (!options.isEmpty()) {
      entry.put("options", options);
    }
    Map<String, byte[]> files = putData(entry, generator, data);
    String field =
        switch (generator.kind()) {
          case CONFIG_MAP -> "configMapGenerator";
          case SECRET -> "secretGenerator";
        };
    return new OverlayStep(description, OverlayStep.entry(field, entry), files);
  }

  private static Map<String, Object> options(MapGenerator.Options options) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!options.labels().isEmpty()) {
      fields.put("labels", options.labels());
    }
    if (!options.annotations().isEmpty()) {
      fields.put("annotations", options.annotations());
    }
    if (options.withoutHash()) {
      fields.put("disableNameSuffixHash", true);
    }
    if (options.immutable()) {
      fields.put("immutable", true);
    }
    return fields;
  }

  /** Short texts are literals; all else is files, whose paths are returned with the contents. */
  private static Map<String, byte[]> putData(
      Map<String, Object> entry, MapGenerator generator, Map<String, byte[]> data) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<String> literals = new ArrayList<>();
    List<String> named = new ArrayList<>();
    for (Map.Entry<String, byte[]> item : data.entrySet()) {
      String literal = literal(item.getValue());
      if (literal != null) {
        literals.add(item.getKey() + "=" + literal);
      } else {
        String path =
            "data/"
                + safe(generator.kind().label() + "-" + generator.name())
                + "/"
                + safe(item.getKey());
        files.put(path, item.getValue());
        named.add(item.getKey() + "=" + path);
      }
    }
    if (!literals.isEmpty()) {
      entry.put("literals", literals);
    }
    if (!named.isEmpty()) {
      entry.put("files", named);
    }
    return files;
  }

  /** A text kustomize takes as it is: one line, without quotes that it would strip. */
  private static @Nullable String literal(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException binary) {
      return null;
    }
    boolean plain =
        text.chars().noneMatch(c -> c < ' ') && !text.startsWith("\"") && !text.startsWith("'");
    return plain ? text : null;
  }

  /** Lower-case words; every other character as its number, so that names stay apart. */
  private static String safe(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
      if (plain || c == '.' && out.length() > 0) {
        out.append(c);
      } else {
        out.append('_').append(Integer.toHexString(c)).append('_');
      }
    }
    return out.toString();
  }
}
