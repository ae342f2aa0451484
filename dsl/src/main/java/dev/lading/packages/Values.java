package dev.lading.packages;

import dev.lading.packages.internal.tree.Flags;
import dev.lading.packages.internal.tree.ValueNode;
import dev.lading.packages.internal.tree.ValueNodes;
import dev.lading.packages.internal.type.ValuesMapper;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values a package is rendered with: a tree of maps with text keys, lists, text, numbers,
 * booleans and nulls. Immutable. A null asks a package to drop its own default.
 *
 * <p>Values are laid over each other: files first, then flags, then what Java says.
 *
 * <pre>{@code
 * Values values =
 *     Values.file(Path.of("prod.yaml")).set("replicas=3,ingress.host=shop.example").with("version", v);
 * }</pre>
 *
 * <p>Each value remembers the file and line or the flag it came from, which messages about it name.
 * {@link #toString()} names keys only, since values may be secret.
 */
public final class Values {

  private static final Values EMPTY = new Values(ValueNode.Table.EMPTY);
  private static final int MAX_FILE = 64 << 20;

  private final ValueNode.Table table;
  private final Map<String, @Nullable Object> tree;

  Values(ValueNode.Table table) {
    this.table = table;
    this.tree = table.plain();
  }

  /** No values: the package's own defaults. */
  public static Values empty() {
    return EMPTY;
  }

  /**
   * The values of a tree.
   *
   * @throws IllegalArgumentException when it holds anything but maps with text keys, lists, text,
   *     numbers, booleans and null
   */
  public static Values of(Map<String, ? extends @Nullable Object> tree) {
    return new Values(ValueNodes.table(tree));
  }

  /**
   * One value by its dotted path, such as {@code replica.replicaCount}.
   *
   * @throws IllegalArgumentException as {@link #of(Map)}
   */
  public static Values of(String path, @Nullable Object value) {
    return EMPTY.with(path, value);
  }

  /**
   * The values of any object Jackson can write as a JSON object.
   *
   * @throws IllegalArgumentException when it cannot
   */
  public static Values ofObject(Object object) {
    return of(ValuesMapper.toTree(object));
  }

  /**
   * The values of a YAML or JSON file; several documents are laid over each other.
   *
   * @throws LadingException when it cannot be read or is malformed
   */
  public static Values file(Path path) {
    return parse(read(path), path.toString());
  }

  /**
   * The values of a YAML or JSON text.
   *
   * @param source what to call the text in messages, usually a file name
   * @throws LadingException when it is malformed
   */
  public static Values parse(String text, String source) {
    return new Values(ValueNodes.read(text, source));
  }

  private static String read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw failure("There is no such file", path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] data = in.readNBytes(MAX_FILE + 1);
      if (data.length > MAX_FILE) {
        throw failure("The file is larger than 64 MiB", path);
      }
      return new String(data, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw failure("The file cannot be read: " + unreadable.getMessage(), path);
    }
  }

  private static LadingException failure(String message, Path path) {
    return new LadingException(Problem.of("values-file", message).withSource(path.toString()));
  }

  /** These values and one more by its dotted path; what was there is replaced. */
  public Values with(String path, @Nullable Object value) {
    ValueNode inner = ValueNodes.of(value);
    int end = path.length();
    for (int dot = path.lastIndexOf('.'); dot >= 0; dot = path.lastIndexOf('.', end - 1)) {
      inner = single(path.substring(dot + 1, end), inner);
      end = dot;
    }
    return new Values(table.plus(single(path.substring(0, end), inner)));
  }

  private static ValueNode.Table single(String key, ValueNode value) {
    Map<String, ValueNode> entries = new LinkedHashMap<>();
    entries.put(key, value);
    return new ValueNode.Table(entries, null);
  }

  /**
   * These values and those of a {@code --set} flag: {@code a.b=1,list[0].x=true,names={a,b}}.
   *
   * @throws LadingException when the flag is malformed; the message does not repeat its values
   */
  public Values set(String flag) {
    return new Values(Flags.TYPED.apply(flag, table));
  }

  /**
   * These values and those of a {@code --set-string} flag, all of which are text.
   *
   * @throws LadingException when the flag is malformed
   */
  public Values setString(String flag) {
    return new Values(Flags.TEXT.apply(flag, table));
  }

  /** These values under others: maps are merged deeply, everything else is replaced. */
  public Values plus(Values others) {
    return new Values(table.plus(others.table));
  }

  /** The values as an unmodifiable tree. Numbers are Long, BigInteger or Double. */
  public Map<String, @Nullable Object> tree() {
    return tree;
  }

  /** The values as YAML that {@link #parse} reads back; secrets are written out. */
  public String toYaml() {
    return YamlWriter.writeTree(tree);
  }

  ValueNode.Table table() {
    return table;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Values values && tree.equals(values.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  /** The top-level keys. */
  @Override
  public String toString() {
    return "Values" + tree.keySet();
  }
}
