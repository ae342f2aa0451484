package dev.lading.kustomize.internal.spec;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.overlay.internal.fieldspec.FieldSpec;
import dev.lading.overlay.internal.fieldspec.NameReference;
import dev.lading.overlay.internal.fieldspec.TransformerConfig;
import dev.lading.overlay.internal.fieldspec.TransformerConfig.Section;
import dev.lading.patch.internal.tree.Node;
import dev.lading.patch.internal.tree.NodeReader;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import dev.lading.yaml.YamlLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the files that {@code configurations} names. */
public final class ConfigurationReader {

  private ConfigurationReader() {}

  /**
   * Reads a file.
   *
   * @throws KustomizeException when it is no configuration
   */
  public static TransformerConfig read(String text, String file) {
    try {
      Node node = NodeReader.firstDocument(text, YamlLimits.defaults());
      if (node == null || node.isNull()) {
        return TransformerConfig.empty();
      }
      Fields fields = new Fields(node, "TransformerConfig", Fields.Mode.KNOWN);
      TransformerConfig config = config(fields);
      fields.finish();
      return config;
    } catch (LadingException invalid) {
      Problem problem = invalid.problems().get(0);
      throw new KustomizeException(
          new Problem(
              problem.code(),
              "error unmarshaling JSON: while decoding JSON: " + problem.message(),
              file,
              problem.position(),
              problem.path(),
              problem.hint()),
          invalid);
    }
  }

  private static TransformerConfig config(Fields fields) {
    Map<Section, List<FieldSpec>> sections = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      sections.put(section, fields.list(section.key(), Entries::fieldSpec));
    }
    List<NameReference> references =
        fields.list(
            "nameReference",
            reference ->
                new NameReference(
                    Entries.gvk(reference), reference.list("fieldSpecs", Entries::fieldSpec)));
    return new TransformerConfig(sections, references).sorted();
  }
}
