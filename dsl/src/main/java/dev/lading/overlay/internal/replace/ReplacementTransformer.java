package dev.lading.overlay.internal.replace;

import dev.lading.overlay.internal.fieldspec.FieldPaths;
import dev.lading.overlay.internal.replace.Replacement.Options;
import dev.lading.overlay.internal.replace.Replacement.Source;
import dev.lading.overlay.internal.replace.Replacement.Target;
import dev.lading.overlay.internal.resource.OverlayException;
import dev.lading.overlay.internal.resource.ResId;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.resource.ResourceSet;
import dev.lading.overlay.internal.select.LabelSelector;
import dev.lading.overlay.internal.select.Selector;
import dev.lading.overlay.internal.transform.Transformer;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.PathLookup;
import dev.lading.problem.LadingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies values between fields, one replacement after the other (kustomize {@code
 * api/filters/replacement}).
 *
 * @param replacements the replacements, in order
 */
public record ReplacementTransformer(List<Replacement> replacements) implements Transformer {

  private static final String CODE = "replacement";

  @Override
  public void transform(ResourceSet set) {
    for (Replacement replacement : replacements) {
      List<Target> targets = replacement.targets();
      boolean hasSource = replacement.source() != null || replacement.sourceValue() != null;
      if (!hasSource || targets == null) {
        throw OverlayException.of(
            CODE,
            "replacements must specify a source and at least one target",
            "add what is missing to the replacement");
      }
      Node value = valueOf(replacement, set);
      for (Target target : targets) {
        apply(value, target, set);
      }
    }
    set.dropDeleted();
  }

  private static Node valueOf(Replacement replacement, ResourceSet set) {
    Source source = replacement.source();
    String given = replacement.sourceValue();
    if (source == null) {
      return Node.scalar(given == null ? "" : given);
    }
    if (given != null) {
      throw OverlayException.of(
          CODE,
          "value and resource selectors are mutually exclusive",
          "give either source or sourceValue");
    }
    Node field = lookUp(theSource(source, set), source);
    if (field == null || Node.isEmpty(field)) {
      throw OverlayException.of(
          CODE,
          "fieldPath `" + source.field() + "` is missing for replacement source " + source.id(),
          "check the path, and that the field is not empty");
    }
    return refined(field, source.options());
  }

  private static @Nullable Node lookUp(Resource resource, Source source) {
    try {
      return PathLookup.find(resource.node(), FieldPaths.splitDotted(source.field()));
    } catch (LadingException failure) {
      throw OverlayException.wrap("error looking up replacement source", failure);
    }
  }

  private static Resource theSource(Source source, ResourceSet set) {
    Resource found = null;
    for (Resource candidate : candidates(source.id(), set)) {
      if (anySelected(candidate, source.id())) {
        if (found != null) {
          throw OverlayException.of(
              CODE,
              "multiple matches for selector " + source,
              "name kind, name and namespace of the source");
        }
        found = candidate;
      }
    }
    if (found == null) {
      throw OverlayException.of(
          CODE, "nothing selected by " + source, "check kind, name and namespace of the source");
    }
    return found;
  }

  private static List<Resource> candidates(ResId selector, ResourceSet set) {
    return selector.name().isEmpty() ? set.resources() : set.findByAnyName(selector.name());
  }

  private static List<ResId> idsOf(Resource resource) {
    List<ResId> ids = new ArrayList<>(resource.previousIds());
    ids.add(new ResId(resource.gvk(), resource.name(), resource.namespace(), false));
    return ids;
  }

  private static boolean anySelected(Resource resource, ResId selector) {
    return idsOf(resource).stream().anyMatch(id -> id.isSelectedBy(selector));
  }

  private static Node refined(Node field, @Nullable Options options) {
    if (options == null || options.delimiter().isEmpty()) {
      return field;
    }
    if (!field.isScalar()) {
      throw notScalar();
    }
    String text = Node.textOf(field);
    List<String> parts = split(text, options.delimiter());
    if (options.index() < 0 || options.index() >= parts.size()) {
      throw OverlayException.of(
          CODE,
          "options.index " + options.index() + " is out of bounds for value " + text,
          "the first part has index 0");
    }
    Node part = field.copy();
    part.setText(parts.get(options.index()));
    return part;
  }

  private static List<String> split(String text, String delimiter) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, start)) {
      parts.add(text.substring(start, at));
      start = at + delimiter.length();
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static OverlayException notScalar() {
    return OverlayException.of(
        CODE,
        "delimiter option can only be used with scalar nodes",
        "remove the delimiter or choose another field");
  }

  private static void apply(Node value, Target target, ResourceSet set) {
    Selector select = target.select();
    if (select == null) {
      throw OverlayException.of(
          CODE, "target must specify resources to select", "add select to the target");
    }
    Choice choice = new Choice(select, target.reject());
    for (Resource resource : candidates(select.id(), set)) {
      if (!resource.isDeleted() && choice.includes(resource)) {
        for (String path : target.fields()) {
          copyInto(resource, path, value, target.options());
        }
        set.changed(resource);
      }
    }
  }

  private static void copyInto(
      Resource resource, String path, Node value, @Nullable Options options) {
    boolean create = options != null && options.create();
    String message =
        (create ? "unable to find or create field \"" : "unable to find field \"")
            + path.replace("\\", "\\\\")
            + "\" in replacement target";
    List<Node> fields;
    try {
      fields =
          new FieldMatcher(FieldPaths.splitDotted(path), create ? value.kind() : null)
              .match(resource.node());
    } catch (LadingException failure) {
      throw OverlayException.wrap(message, failure);
    }
    if (fields == null || fields.isEmpty()) {
      throw OverlayException.of(
          CODE, message, "check the path for " + resource.id() + ", or set options.create");
    }
    for (Node field : fields) {
      set(field, value.copy(), options);
    }
  }

  private static void set(Node field, Node value, @Nullable Options options) {
    if (options != null && !options.delimiter().isEmpty()) {
      if (!field.isScalar()) {
        throw notScalar();
      }
      value.setText(joined(field.text(), Node.textOf(value), options));
    }
    if (field.isScalar()) {
      field.setText(value.text());
    } else {
      field.setFrom(value);
    }
  }

  private static String joined(String text, String value, Options options) {
    List<String> parts = split(text, options.delimiter());
    if (options.index() < 0) {
      parts.add(0, value);
    } else if (options.index() >= parts.size()) {
      parts.add(value);
    } else {
      parts.set(options.index(), value);
    }
    return String.join(options.delimiter(), parts);
  }

  /** Which resources a target means. */
  private static final class Choice {

    private final Selector select;
    private final List<Selector> reject;

    Choice(Selector select, List<Selector> reject) {
      this.select = select;
      this.reject = reject;
    }

    boolean includes(Resource resource) {
      return hasMetadata(resource, select)
          && reject.stream().noneMatch(rejected -> isRejectedByMetadata(resource, rejected))
          && anySelected(resource, select.id())
          && reject.stream()
              .noneMatch(
                  rejected -> !rejected.id().isEmpty() && anySelected(resource, rejected.id()));
    }

    private static boolean isRejectedByMetadata(Resource resource, Selector rejected) {
      boolean given = !rejected.annotations().isEmpty() || !rejected.labels().isEmpty();
      return given && hasMetadata(resource, rejected);
    }

    private static boolean hasMetadata(Resource resource, Selector selector) {
      return (selector.annotations().isEmpty()
              || LabelSelector.parse(selector.annotations()).matches(resource.annotations()))
          && (selector.labels().isEmpty()
              || LabelSelector.parse(selector.labels()).matches(resource.labels()));
    }
  }
}
