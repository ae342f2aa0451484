package dev.lading.overlay;

import dev.lading.overlay.internal.replace.Replacement;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.select.Selector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of one resource's field that goes into fields of others (kustomize's replacements). Paths
 * are kustomize's: {@code spec.template.spec.containers.[name=web].image}, {@code
 * metadata.annotations.example\.com/owner}, {@code spec.rules.*.host}. Immutable.
 */
public final class ValueCopy {

  private final Replacement.@Nullable Source source;
  private final @Nullable String literal;
  private final List<Replacement.Target> targets;

  private ValueCopy(
      Replacement.@Nullable Source source,
      @Nullable String literal,
      List<Replacement.Target> targets) {
    this.source = source;
    this.literal = literal;
    this.targets = List.copyOf(targets);
  }

  /** The value of a field of the one resource a target picks by its exact name. */
  public static ValueCopy from(Target resource, String path) {
    ResId id = resource.selector().id();
    ResId exact =
        new ResId(id.gvk(), id.name().replace("\\", ""), id.namespace().replace("\\", ""), false);
    return new ValueCopy(new Replacement.Source(exact, path, null), null, List.of());
  }

  /** A value that is given here. */
  public static ValueCopy of(String value) {
    return new ValueCopy(null, value, List.of());
  }

  /** Only a part of the text: the one at an index, counted from 0, between delimiters. */
  public ValueCopy part(String delimiter, int index) {
    Replacement.Source whole = source;
    if (whole == null) {
      throw new IllegalStateException("only the value of a field has parts");
    }
    return new ValueCopy(
        new Replacement.Source(
            whole.id(), whole.fieldPath(), new Replacement.Options(delimiter, index, false)),
        null,
        targets);
  }

  /** Into these fields, which must be there. */
  public ValueCopy to(Target resources, String... paths) {
    return with(resources, List.of(paths), null);
  }

  /** Into these fields, which are made where they are missing. */
  public ValueCopy toCreating(Target resources, String... paths) {
    return with(resources, List.of(paths), new Replacement.Options("", 0, true));
  }

  /** Into a part of the text of a field; an index beyond the parts appends, a negative prepends. */
  public ValueCopy toPart(Target resources, String path, String delimiter, int index) {
    return with(resources, List.of(path), new Replacement.Options(delimiter, index, false));
  }

  private ValueCopy with(
      Target resources, List<String> paths, Replacement.@Nullable Options options) {
    List<Replacement.Target> more = new ArrayList<>(targets);
    Selector selector = resources.selector();
    ResId id = selector.id();
    ResId exact =
        new ResId(id.gvk(), id.name().replace("\\", ""), id.namespace().replace("\\", ""), false);
    Selector select = new Selector(exact, selector.labels(), selector.annotations());
    more.add(new Replacement.Target(select, List.of(), paths, options));
    return new ValueCopy(source, literal, more);
  }

  Replacement replacement() {
    return new Replacement(source, literal, targets);
  }

  @Override
  public String toString() {
    return (source == null ? "a value" : source.toString())
        + " into "
        + targets.size()
        + " targets";
  }
}
