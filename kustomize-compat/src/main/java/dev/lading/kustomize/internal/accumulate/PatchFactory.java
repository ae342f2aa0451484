package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.spec.Entries.PatchEntry;
import dev.lading.kustomize.internal.spec.StrictJson;
import dev.lading.kustomize.internal.spec.YamlValues;
import dev.lading.overlay.internal.resource.Resource;
import dev.lading.overlay.internal.select.Selector;
import dev.lading.overlay.internal.transform.JsonPatchTransformer;
import dev.lading.overlay.internal.transform.StrategicMergeTransformer;
import dev.lading.overlay.internal.transform.Transformer;
import dev.lading.patch.JsonPatch;
import dev.lading.patch.internal.merge.KeylessItems;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes transformers from patches, whose texts are read here (kustomize {@code Patch…}). */
final class PatchFactory {

  private static final String CODE = "patch";

  private final Target target;

  PatchFactory(Target target) {
    this.target = target;
  }

  /** An entry of {@code patches}. */
  Transformer of(PatchEntry entry) {
    String inline = entry.patch().strip();
    if (inline.isEmpty() == entry.path().isEmpty()) {
      throw Failures.of(
          CODE,
          inline.isEmpty()
              ? "must specify one of patch and path in"
              : "patch and path can't be set at the same time",
          "give either patch or path");
    }
    boolean isInline = entry.path().isEmpty();
    String text = isInline ? inline : load(entry.path());
    String source =
        isInline
            ? "[patch: " + Failures.quoted(inline) + "]"
            : "[path: " + Failures.quoted(entry.path()) + "]";
    return of(text, source, entry);
  }

  private String load(String path) {
    try {
      return ResourceReader.decode(target.loader().load(path));
    } catch (LadingException failure) {
      throw Failures.wrap("failed to get the patch file from path(" + path + ")", failure);
    }
  }

  private Transformer of(String text, String source, PatchEntry entry) {
    List<Resource> merges = tryStrategicMerge(text);
    JsonPatch json = tryJsonPatch(text);
    boolean hasJson = json != null && !json.isEmpty();
    if (merges != null && !merges.isEmpty() && hasJson) {
      throw Failures.of(
          CODE,
          "illegally qualifies as both an SM and JSON patch: " + source,
          "make it one of the two");
    }
    if (merges == null && json == null) {
      throw Failures.of(
          CODE,
          "unable to parse SM or JSON patch from " + source,
          "a patch is a part of a resource with apiVersion, kind and metadata.name, or a list of"
              + " JSON patch operations");
    }
    if (merges != null && !merges.isEmpty()) {
      allow(merges, entry);
      review(merges);
      return strategicMerge(merges, source, entry.target());
    }
    return jsonPatch(json, source, entry.target());
  }

  private void review(List<Resource> patches) {
    for (Resource patch : patches) {
      for (Problem finding : KeylessItems.in(patch.node(), target.run().schemas())) {
        String source = target.loader().root();
        target
            .run()
            .findings()
            .add(finding.withSource("patch of " + patch.name() + " in " + source));
      }
    }
  }

  private static void allow(List<Resource> merges, PatchEntry entry) {
    for (Resource patch : merges) {
      if (entry.options().getOrDefault("allowNameChange", false)) {
        patch.allowRename();
        patch.setAnnotations(patch.annotations());
      }
      if (entry.options().getOrDefault("allowKindChange", false)) {
        patch.allowKindChange();
        patch.setAnnotations(patch.annotations());
      }
    }
  }

  private Transformer strategicMerge(
      List<Resource> merges, String source, @Nullable Selector selector) {
    if (selector == null) {
      return StrategicMergeTransformer.byId(target.run().merge(), merges);
    }
    return set -> {
      if (merges.size() > 1) {
        throw Failures.of(
            CODE,
            "Multiple Strategic-Merge Patches in one `patches` entry is not allowed to set"
                + " `patches.target` field: "
                + source,
            "make an entry of each patch");
      }
      StrategicMergeTransformer.bySelector(target.run().merge(), merges.get(0), selector)
          .transform(set);
    };
  }

  private static Transformer jsonPatch(
      @Nullable JsonPatch patch, String source, @Nullable Selector selector) {
    if (selector == null) {
      return set -> {
        throw Failures.of(
            CODE,
            "must specify a target for JSON patch " + source,
            "add a target, or the apiVersion, kind and name a strategic merge needs");
      };
    }
    JsonPatch operations = patch == null ? JsonPatch.of(List.of()) : patch;
    return new JsonPatchTransformer(operations, selector, true);
  }

  private @Nullable List<Resource> tryStrategicMerge(String text) {
    try {
      return target.run().reader().read(text);
    } catch (LadingException notResources) {
      return null;
    }
  }

  private static @Nullable JsonPatch tryJsonPatch(String text) {
    try {
      return text.isEmpty() ? null : JsonPatch.of(valueOf(text));
    } catch (LadingException notOperations) {
      return null;
    }
  }

  private static @Nullable Object valueOf(String text) {
    Object value = text.startsWith("[") ? StrictJson.parse(text) : YamlValues.parse(text);
    return value == null ? List.of() : value;
  }

  /** An entry of {@code patchesJson6902}, or its configuration. */
  Transformer jsonPatch(PatchEntry entry) {
    if (entry.target() == null || entry.target().id().name().isEmpty()) {
      throw Failures.of(CODE, "must specify the target name", "add target.name");
    }
    if (entry.path().isEmpty() && entry.patch().isEmpty()) {
      throw Failures.of(CODE, "empty file path and empty jsonOp", "give path or the operations");
    }
    if (!entry.path().isEmpty() && !entry.patch().isEmpty()) {
      throw Failures.of(
          CODE, "must specify a file path or jsonOp, not both", "give one of the two");
    }
    String text = entry.patch();
    if (!entry.path().isEmpty()) {
      text = ResourceReader.decode(target.loader().load(entry.path()));
      if (text.isEmpty()) {
        throw Failures.of(
            CODE,
            "patch file '" + entry.path() + "' empty seems to be empty",
            "write operations into it");
      }
    }
    return new JsonPatchTransformer(operations(text, entry.path()), entry.target(), false);
  }

  private static JsonPatch operations(String text, String path) {
    Object value = text.startsWith("[") ? StrictJson.parse(text) : YamlValues.parse(text);
    JsonPatch patch;
    try {
      patch = JsonPatch.of(value == null ? List.of() : value);
    } catch (LadingException failure) {
      throw Failures.wrap("decoding " + Failures.quoted(text.strip()), failure);
    }
    if (patch.isEmpty()) {
      throw Failures.of(
          CODE,
          "patch appears to be empty; file=" + path + ", JsonOp=" + text,
          "write operations into it");
    }
    return patch;
  }

  /** The entries of {@code patchesStrategicMerge}: patches or files of them, and more patches. */
  Transformer strategicMerge(List<String> entries, String patches) {
    if (entries.isEmpty() && patches.isEmpty()) {
      throw Failures.of(CODE, "empty file path and empty patch content", "give paths or patches");
    }
    List<Resource> all = new ArrayList<>();
    for (String entry : entries) {
      List<Resource> inline = tryStrategicMerge(entry);
      all.addAll(inline != null ? inline : file(entry));
    }
    if (!patches.isEmpty()) {
      all.addAll(target.run().reader().read(patches));
    }
    if (all.isEmpty()) {
      throw Failures.of(
          CODE,
          "patch appears to be empty; files=[" + String.join(" ", entries) + "], Patch=" + patches,
          "write a patch");
    }
    review(all);
    return StrategicMergeTransformer.byIdAsText(target.run().merge(), all);
  }

  private List<Resource> file(String path) {
    try {
      return target.run().reader().read(target.loader().load(path));
    } catch (LadingException failure) {
      String message = Failures.messageOf(failure);
      throw message.contains("MalformedYAMLError")
          ? Failures.in(path, Failures.withMessage(message + " in File: " + path, failure))
          : failure;
    }
  }
}
