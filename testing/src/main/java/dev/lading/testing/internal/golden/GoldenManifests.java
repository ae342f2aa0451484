package dev.lading.testing.internal.golden;

import dev.lading.manifest.GenericResource;
import dev.lading.manifest.ManifestDiff;
import dev.lading.manifest.Manifests;
import dev.lading.model.KubernetesResource;
import dev.lading.problem.LadingException;
import dev.lading.testing.internal.spot.SecretMask;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.YamlWriter;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Manifests as golden files have them: canonical YAML, values of Secrets as digests. */
public final class GoldenManifests {

  private GoldenManifests() {}

  /** The text of manifests. */
  public static String text(Manifests manifests) {
    List<String> documents = new ArrayList<>();
    for (KubernetesResource resource : manifests) {
      documents.add(YamlWriter.writeTree(SecretMask.masked(resource.toTree())));
    }
    return String.join("---\n", documents);
  }

  /** How two texts differ, resource by resource; empty when their resources are the same. */
  public static String difference(String recorded, String actual) {
    List<GenericResource> before;
    try {
      before = resources(recorded);
    } catch (LadingException unreadable) {
      return "it cannot be read: " + unreadable.getMessage() + "\n";
    }
    List<GenericResource> after = resources(actual);
    if (before.equals(after)) {
      return "";
    }
    ManifestDiff diff = Manifests.of(before).diff(Manifests.of(after));
    return diff.isEmpty()
        ? "the same resources in another order:\n" + TextDifference.of(ids(before), ids(after))
        : "(- only recorded, + only actual, ~ recorded → actual)\n" + diff;
  }

  private static String ids(List<GenericResource> resources) {
    StringBuilder ids = new StringBuilder();
    resources.forEach(resource -> ids.append(resource.id()).append('\n'));
    return ids.toString();
  }

  private static List<GenericResource> resources(String yaml) {
    List<GenericResource> resources = new ArrayList<>();
    for (YamlNode document : YamlReader.strict().read(yaml, "golden file")) {
      Map<String, @Nullable Object> tree =
          document instanceof YamlMapping mapping ? mapping.toTree() : Map.of();
      resources.add(GenericResource.of(tree));
    }
    return resources;
  }
}
