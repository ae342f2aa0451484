package dev.lading.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds and types of an API, looked up by name. Immutable and safe for many threads; the fields
 * of a type are parsed when they are first asked for.
 *
 * <p>{@link #kubernetes()} is the current API: every kind of every stable version, the beta kinds
 * without a stable version, and all types they reach. Another table, for custom resources or for an
 * older version, is read with {@link #parse}.
 */
public final class Schema {

  private final @Nullable Schema base;
  private final String version;
  private final Map<String, KindInfo> kinds = new LinkedHashMap<>();
  private final Map<String, TypeInfo> types = new LinkedHashMap<>();

  private Schema(String text, @Nullable Schema base) {
    this.base = base;
    String found = "";
    int from = 0;
    TypeLines open = null;
    while (from < text.length()) {
      int to = lineEnd(text, from);
      if (text.startsWith("kind ", from)) {
        add(KindInfo.parse(this, text.substring(from, to)));
      } else if (text.startsWith("type ", from)) {
        close(open, text, from);
        open = new TypeLines(text.substring(from, to), Math.min(to + 1, text.length()));
      } else if (text.startsWith("version ", from)) {
        found = text.substring(from + "version ".length(), to);
      } else if (text.charAt(from) != '.') {
        throw new IllegalArgumentException("not a fact: " + text.substring(from, to));
      }
      from = to + 1;
    }
    close(open, text, text.length());
    version = base == null ? found : base.version;
  }

  /** A type's own line, and where the lines of its fields begin. */
  private record TypeLines(String header, int fieldsFrom) {}

  private void close(@Nullable TypeLines lines, String text, int to) {
    if (lines != null) {
      TypeInfo type = TypeInfo.parse(this, lines.header(), text.substring(lines.fieldsFrom(), to));
      types.put(type.name(), type);
    }
  }

  private void add(KindInfo kind) {
    kinds.put(key(kind.apiVersion(), kind.kind()), kind);
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static String key(String apiVersion, String kind) {
    return apiVersion.concat(" ").concat(kind);
  }

  /** Loads the table once, on first use. */
  private static final class Kubernetes {
    static final Schema SCHEMA = parse(resource("kubernetes-api.txt"));
  }

  /** The Kubernetes API of the version this library was built for. */
  public static Schema kubernetes() {
    return Kubernetes.SCHEMA;
  }

  /**
   * The schema in {@code text}, a table as the project's code generator writes it: one fact a line.
   *
   * @throws IllegalArgumentException for a line that is no fact
   */
  public static Schema parse(String text) {
    return new Schema(text, null);
  }

  /**
   * This schema and besides the kinds and types in {@code text}, for custom resources. Where both
   * have one of the same name, that in {@code text} counts.
   *
   * @throws IllegalArgumentException for a line that is no fact
   */
  public Schema extendedBy(String text) {
    return new Schema(text, this);
  }

  private static String resource(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Kubernetes version, such as {@code 1.36.3}. */
  public String version() {
    return version;
  }

  /** The kind called {@code kind} in {@code apiVersion}; empty for custom resources. */
  public Optional<KindInfo> kind(String apiVersion, String kind) {
    KindInfo own = kinds.get(key(apiVersion, kind));
    return own == null && base != null ? base.kind(apiVersion, kind) : Optional.ofNullable(own);
  }

  /** All kinds, by apiVersion and kind; those it was extended by at the end. */
  public Collection<KindInfo> kinds() {
    if (base == null) {
      return Collections.unmodifiableCollection(kinds.values());
    }
    Map<String, KindInfo> all = new LinkedHashMap<>();
    base.kinds().forEach(kind -> all.put(key(kind.apiVersion(), kind.kind()), kind));
    all.putAll(kinds);
    return Collections.unmodifiableCollection(all.values());
  }

  /** The type called {@code name}, such as {@code core.v1.PodSpec}. */
  public Optional<TypeInfo> type(String name) {
    TypeInfo own = types.get(name);
    return own == null && base != null ? base.type(name) : Optional.ofNullable(own);
  }

  /** All types, by name; those it was extended by at the end. */
  public Collection<TypeInfo> types() {
    if (base == null) {
      return Collections.unmodifiableCollection(types.values());
    }
    Map<String, TypeInfo> all = new LinkedHashMap<>();
    base.types().forEach(type -> all.put(type.name(), type));
    all.putAll(types);
    return Collections.unmodifiableCollection(all.values());
  }

  TypeInfo requireType(String name) {
    return type(name)
        .orElseThrow(() -> new IllegalStateException("the schema has no type " + name));
  }
}
