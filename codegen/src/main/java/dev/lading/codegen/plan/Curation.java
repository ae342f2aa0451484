package dev.lading.codegen.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * The decisions people took, kept as data: {@code curation.txt}.
 *
 * <p>A line is a word and its arguments: {@code mandatory TYPE FIELD…} for fields nothing works
 * without, {@code redacted TYPE FIELD…} for secrets, {@code name FIELD JAVA-NAME}, {@code singular
 * PLURAL SINGULAR}, {@code constant VALUE JAVA-NAME}.
 */
public final class Curation {

  private final Map<String, Set<String>> mandatory = new HashMap<>();
  private final Map<String, Set<String>> redacted = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> singulars = new HashMap<>();
  private final Map<String, String> constants = new HashMap<>();

  private Curation() {}

  /** The decisions in {@code text}. */
  public static Curation parse(String text) {
    Curation curation = new Curation();
    text.lines()
        .map(line -> line.replaceAll("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> List.of(line.split(" +")))
        .forEach(curation::add);
    return curation;
  }

  /** The decisions for the Kubernetes API. */
  public static Curation kubernetes() {
    return parse(resource("curation.txt"));
  }

  /** The words of the Kubernetes API alone, for other APIs: names, singulars and constants. */
  public static Curation words() {
    return kubernetes().withoutDecisions();
  }

  private Curation withoutDecisions() {
    mandatory.clear();
    redacted.clear();
    return this;
  }

  /** The text of a resource of this build tool. */
  public static String resource(String name) {
    String path = "/dev/lading/codegen/" + name;
    try (InputStream in = Curation.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(List<String> words) {
    switch (words.get(0)) {
      case "mandatory" -> mandatory.put(words.get(1), rest(words));
      case "redacted" -> redacted.put(words.get(1), rest(words));
      case "name" -> names.put(words.get(1), words.get(2));
      case "constant" -> constants.put(words.get(1), words.get(2));
      case "singular" -> singulars.put(words.get(1), words.get(2));
      default -> throw new IllegalArgumentException("no decision: " + words);
    }
  }

  private static Set<String> rest(List<String> words) {
    return Set.copyOf(words.subList(2, words.size()));
  }

  /** Whether {@code build()} insists on the field. */
  public boolean isMandatory(String type, String field) {
    return mandatory.getOrDefault(type, Set.of()).contains(field);
  }

  /** Whether the field stays out of {@code toString}. */
  public boolean isRedacted(String type, String field) {
    return redacted.getOrDefault(type, Set.of()).contains(field);
  }

  /** All fields with {@code build()}-time or secrecy decisions, to be checked against the table. */
  public Map<String, Set<String>> decidedFields() {
    Map<String, Set<String>> all = new HashMap<>(mandatory);
    redacted.forEach((type, fields) -> all.merge(type, fields, Curation::union));
    return all;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    return Set.copyOf(Stream.concat(a.stream(), b.stream()).distinct().toList());
  }

  /** The accessor for a field of the API. */
  public String javaName(String field) {
    String name = names.get(field);
    return name != null ? name : legal(camel(field));
  }

  private static String legal(String name) {
    if (name.isEmpty()) {
      return "field";
    }
    if (Character.isDigit(name.charAt(0))) {
      return "_" + name;
    }
    return SourceVersion.isKeyword(name) ? name + "Value" : name;
  }

  private static String camel(String field) {
    String[] words = field.split("[^A-Za-z0-9_]");
    String joined =
        Arrays.stream(words)
            .filter(word -> !word.isEmpty())
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .reduce("", String::concat);
    return joined.isEmpty() ? "" : Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
  }

  /** The name of one element of {@code plural}. */
  public String singular(String plural) {
    String decided = singulars.get(plural);
    return decided != null ? decided : Singulars.of(plural, singulars);
  }

  /** The Java constant for {@code value}, if people chose one. */
  public Optional<String> constantName(String value) {
    return Optional.ofNullable(constants.get(value));
  }
}
