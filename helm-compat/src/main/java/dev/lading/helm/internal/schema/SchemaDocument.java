package dev.lading.helm.internal.schema;

import dev.lading.gotemplate.run.FunctionException;
import dev.lading.helm.internal.text.FormatException;
import dev.lading.sprig.internal.net.GoUrl;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema document with the resources and anchors in it (upstream: {@code root.go}). */
final class SchemaDocument {

  private static final int MAX_DEPTH = 500;

  private final String url;
  private final @Nullable Object tree;
  private final Map<String, SchemaResource> resources = new HashMap<>();

  /**
   * A document.
   *
   * @throws FormatException when it is nested too deeply
   */
  SchemaDocument(String url, @Nullable Object tree, Draft draft) {
    this.url = url;
    this.tree = tree;
    SchemaResource root = SchemaResource.of(url, "", draft);
    resources.put("", root);
    collect(tree, new StringBuilder(), root, 0);
  }

  String url() {
    return url;
  }

  @Nullable Object tree() {
    return tree;
  }

  private void collect(
      @Nullable Object value, StringBuilder pointer, SchemaResource in, int depth) {
    if (depth > MAX_DEPTH) {
      throw new FormatException("the schema is nested more than " + MAX_DEPTH + " deep");
    }
    if (value instanceof Map<?, ?> map) {
      collectMembers(map, pointer, in, depth);
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collectAt(String.valueOf(i), list.get(i), pointer, in, depth);
      }
    }
  }

  private void collectAt(
      String token, @Nullable Object value, StringBuilder pointer, SchemaResource in, int depth) {
    int length = pointer.length();
    collect(value, pointer.append('/').append(token), in, depth + 1);
    pointer.setLength(length);
  }

  private void collectMembers(Map<?, ?> map, StringBuilder pointer, SchemaResource in, int depth) {
    SchemaResource resource = in;
    boolean refOnly = !in.draft().isAtLeast(2019) && map.get("$ref") instanceof String;
    if (!refOnly && map.get(in.draft().idKeyword()) instanceof String id) {
      resource = identified(id, pointer.toString(), in);
    }
    if (in.draft().isAtLeast(2019)) {
      anchor(map.get("$anchor"), pointer, resource);
      anchor(map.get("$dynamicAnchor"), pointer, resource);
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (isNested(entry.getValue()) && !isValue(key)) {
        collectAt(escape(key), entry.getValue(), pointer, resource, depth);
      }
    }
  }

  private static boolean isNested(@Nullable Object value) {
    return !(value instanceof String) && (value instanceof Map || value instanceof List);
  }

  /** Whether what a keyword has is a value and no schema. */
  private static boolean isValue(String keyword) {
    return switch (keyword) {
      case "enum", "const", "default" -> true;
      default -> false;
    };
  }

  private static void anchor(
      @Nullable Object name, StringBuilder pointer, SchemaResource resource) {
    if (name instanceof String anchor) {
      resource.anchors().putIfAbsent(anchor, pointer.toString());
    }
  }

  private SchemaResource identified(String id, String pointer, SchemaResource in) {
    int hash = id.indexOf('#');
    String path = hash < 0 ? id : id.substring(0, hash);
    if (hash >= 0 && hash < id.length() - 1 && !in.draft().isAtLeast(2019)) {
      in.anchors().putIfAbsent(id.substring(hash + 1), pointer);
    }
    if (path.isEmpty()) {
      return in;
    }
    SchemaResource made = SchemaResource.of(join(in.id(), path), pointer, in.draft());
    resources.put(pointer, made);
    return made;
  }

  static String join(String base, String reference) {
    try {
      return GoUrl.parse(base).resolve(GoUrl.parse(reference)).toString();
    } catch (FunctionException malformed) {
      throw new FormatException("error in parsing url " + reference);
    }
  }

  /** The resource a place belongs to. */
  SchemaResource resourceOf(String pointer) {
    String at = resources.size() == 1 ? "" : pointer;
    while (!at.isEmpty()) {
      SchemaResource resource = resources.get(at);
      if (resource != null) {
        return resource;
      }
      at = at.substring(0, at.lastIndexOf('/'));
    }
    SchemaResource root = resources.get("");
    if (root == null) {
      throw new IllegalStateException("a document has a root");
    }
    return root;
  }

  /**
   * The place an absolute reference leads to; null when it leads out of the document.
   *
   * @throws FormatException when there is no such anchor
   */
  @Nullable String resolve(String absolute) {
    String target = withoutFragment(absolute);
    boolean whole = target.length() == absolute.length();
    String fragment = whole ? "" : decode(absolute.substring(target.length() + 1));
    for (SchemaResource resource : resources.values()) {
      if (resource.id().equals(target)) {
        return in(resource, fragment, absolute);
      }
    }
    return target.equals(url) ? in(resourceOf(""), fragment, absolute) : null;
  }

  private static String in(SchemaResource resource, String fragment, String absolute) {
    if (fragment.isEmpty() || fragment.startsWith("/")) {
      return resource.pointer() + fragment;
    }
    String pointer = resource.anchors().get(fragment);
    if (pointer == null) {
      throw new FormatException(
          "anchor in \"" + absolute + "\" not found in schema \"" + resource.id() + "#\"");
    }
    return pointer;
  }

  /**
   * The schema at a place.
   *
   * @throws FormatException when there is none
   */
  @Nullable Object at(String pointer) {
    Object value = tree;
    for (int from = 1; from <= pointer.length() && !pointer.isEmpty(); ) {
      int slash = pointer.indexOf('/', from);
      int end = slash < 0 ? pointer.length() : slash;
      value = member(value, unescape(pointer.substring(from, end)), pointer);
      from = end + 1;
    }
    return value;
  }

  private @Nullable Object member(@Nullable Object value, String token, String pointer) {
    if (value instanceof Map<?, ?> map && map.containsKey(token)) {
      return map.get(token);
    }
    if (value instanceof List<?> list) {
      int index = index(token);
      if (index >= 0 && index < list.size()) {
        return list.get(index);
      }
    }
    throw new FormatException("json-pointer in \"" + url + "#" + pointer + "\" not found");
  }

  /** The index a token of a pointer names; negative when it names none. */
  static int index(String token) {
    boolean number =
        !token.isEmpty()
            && token.length() < 10
            && token.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(token) : -1;
  }

  /** A URL up to its fragment. */
  static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  static String escape(String token) {
    return token.indexOf('~') < 0 && token.indexOf('/') < 0
        ? token
        : token.replace("~", "~0").replace("/", "~1");
  }

  static String unescape(String token) {
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }

  static String decode(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      return java.net.URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return fragment;
    }
  }
}
