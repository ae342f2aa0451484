package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.net.GoUrl;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the references of a schema lead under Helm 3 (gojsonschema, {@code schemaPool.go}): every
 * schema with an id can be referred to by it, every other by a JSON pointer into one with an id.
 */
final class Helm3References {

  private static final int MAX_DEPTH = 500;

  private final OutsideSchemas known;
  private final Map<String, @Nullable Object> documents = new HashMap<>();
  private final IdentityHashMap<Map<?, ?>, String> absolute = new IdentityHashMap<>();

  /**
   * The references of a document.
   *
   * @param known what they may lead to besides the document
   * @throws FormatException when it is nested too deeply
   */
  Helm3References(@Nullable Object document, OutsideSchemas known) {
    this.known = known;
    collect(document, "", 0);
    documents.put("", document);
  }

  private void collect(@Nullable Object value, String base, int depth) {
    if (depth > MAX_DEPTH) {
      throw new FormatException("the schema is nested more than " + MAX_DEPTH + " deep");
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, base, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      String here = base;
      if (map.get(map.containsKey("id") ? "id" : "$id") instanceof String id) {
        here = join(base, id);
        if (documents.putIfAbsent(here, map) != null) {
          return;
        }
      }
      if (map.get("$ref") instanceof String reference) {
        absolute.put(map, join(here, reference));
      }
      members(map, here, depth);
    }
  }

  private void members(Map<?, ?> map, String base, int depth) {
    for (Map.Entry<?, ?> member : map.entrySet()) {
      String keyword = String.valueOf(member.getKey());
      switch (keyword) {
        case "const", "enum" -> {
          // taken literally
        }
        case "properties", "dependencies", "patternProperties" -> {
          if (member.getValue() instanceof Map<?, ?> named) {
            named.values().forEach(schema -> collect(schema, base, depth + 1));
          }
        }
        default -> collect(member.getValue(), base, depth + 1);
      }
    }
  }

  /** A reference resolved against a base; as it is when it is malformed, which is told later. */
  private static String join(String base, String reference) {
    try {
      return GoUrl.parse(SchemaDocument.withoutFragment(base))
          .resolve(GoUrl.parse(reference))
          .toString();
    } catch (FunctionException malformed) {
      return reference;
    }
  }

  /** The absolute form of a schema's {@code $ref}. */
  String of(Map<?, ?> schema, String reference) {
    String found = absolute.get(schema);
    return found == null ? join("", reference) : found;
  }

  /**
   * What an absolute reference leads to.
   *
   * @throws FormatException in gojsonschema's words when it leads nowhere
   */
  @Nullable Object resolve(String reference) {
    if (documents.containsKey(reference)) {
      return documents.get(reference);
    }
    String url = SchemaDocument.withoutFragment(reference);
    String fragment = reference.substring(url.length());
    if (!documents.containsKey(url)) {
      Object document = outside(url, reference);
      collect(document, url, 0);
      documents.put(url, document);
    }
    return at(documents.get(url), SchemaDocument.decode(fragment));
  }

  private @Nullable Object outside(String url, String reference) {
    int scheme = url.indexOf("://");
    boolean file = url.startsWith("file:");
    if (file ? !url.startsWith("file:///") : scheme <= 0 || scheme + 3 == url.length()) {
      throw new FormatException("Reference " + reference + " must be canonical");
    }
    return known.tree(url);
  }

  /** A fragment that is no pointer means the whole document. */
  private static @Nullable Object at(@Nullable Object document, String fragment) {
    if (!fragment.startsWith("#/")) {
      return document;
    }
    Object value = document;
    for (String token : fragment.substring(2).split("/", -1)) {
      value = member(value, SchemaDocument.unescape(token));
    }
    return value;
  }

  private static @Nullable Object member(@Nullable Object value, String token) {
    if (value instanceof Map<?, ?> map) {
      if (!map.containsKey(token)) {
        throw new FormatException("Object has no key '" + token + "'");
      }
      return map.get(token);
    }
    if (!(value instanceof List<?> list)) {
      throw new FormatException("Invalid token reference '" + token + "'");
    }
    int index = SchemaDocument.index(token);
    if (index < 0) {
      throw new FormatException("Invalid array index '" + token + "'");
    }
    if (index >= list.size()) {
      throw new FormatException("Out of bound array[0," + list.size() + "] index '" + index + "'");
    }
    return list.get(index);
  }
}
