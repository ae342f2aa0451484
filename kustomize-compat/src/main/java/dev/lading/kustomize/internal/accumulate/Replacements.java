package dev.lading.kustomize.internal.accumulate;

import dev.lading.kustomize.internal.spec.Entries;
import dev.lading.kustomize.internal.spec.Entries.ReplacementEntry;
import dev.lading.kustomize.internal.spec.Fields;
import dev.lading.overlay.internal.replace.Replacement;
import dev.lading.overlay.internal.replace.ReplacementTransformer;
import dev.lading.overlay.internal.transform.Transformer;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeReader;
import dev.lading.problem.LadingException;
import dev.lading.yaml.YamlLimits;
import java.util.ArrayList;
import java.util.List;

/** Reads replacements, given or in files of one or several. */
final class Replacements {

  private final Target target;

  Replacements(Target target) {
    this.target = target;
  }

  Transformer of(List<ReplacementEntry> entries) {
    List<Replacement> replacements = new ArrayList<>();
    for (ReplacementEntry entry : entries) {
      Replacement inline = entry.replacement();
      List<Replacement.Target> targets = inline.targets();
      if (entry.path().isEmpty()) {
        replacements.add(inline);
      } else if (inline.source() != null || targets != null && !targets.isEmpty()) {
        throw Failures.of(
            "replacement",
            "cannot specify both path and inline replacement",
            "make two entries of it");
      } else {
        replacements.addAll(read(entry.path()));
      }
    }
    return new ReplacementTransformer(replacements);
  }

  private List<Replacement> read(String path) {
    String text = ResourceReader.decode(target.loader().load(path));
    try {
      Node node = NodeReader.firstDocument(text, YamlLimits.defaults());
      if (node != null && node.isMapping()) {
        return List.of(replacement(node));
      }
      if (node != null && node.isSequence()) {
        return node.content().stream().map(Replacements::replacement).toList();
      }
    } catch (LadingException failure) {
      throw Failures.in(path, failure);
    }
    throw Failures.of(
        "replacement",
        "unsupported replacement type encountered within replacement path: string",
        "the file holds a replacement or a list of them");
  }

  private static Replacement replacement(Node node) {
    return Entries.replacement(new Fields(node, "Replacement", Fields.Mode.LENIENT));
  }
}
