package dev.lading.manifest;

import dev.lading.problem.Problem;
import dev.lading.yaml.node.ScalarStyle;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlScalar;
import dev.lading.yaml.node.YamlSequence;
import java.util.List;

/** YAML knows infinity and NaN; JSON, and therefore the API server, does not. */
final class FiniteNumbers {

  private FiniteNumbers() {}

  /** Adds a problem for each number that is not finite. */
  static void check(YamlNode node, String source, List<Problem> problems) {
    if (node instanceof YamlScalar scalar) {
      checkScalar(scalar, source, problems);
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        check(item, source, problems);
      }
    } else if (node instanceof YamlMapping mapping) {
      for (YamlMapping.Entry entry : mapping.entries()) {
        check(entry.value(), source, problems);
      }
    }
  }

  private static void checkScalar(YamlScalar scalar, String source, List<Problem> problems) {
    if (mayBeSpecial(scalar)
        && scalar.toTree() instanceof Double number
        && !Double.isFinite(number)) {
      problems.add(
          Problem.of("manifest-number", "JSON has no number " + scalar.text())
              .withSource(source)
              .withPosition(scalar.position())
              .withHint("use a finite number, or quote it"));
    }
  }

  /** Cheap, since it is asked of every scalar: {@code .nan}, {@code -.Inf} and such are short. */
  private static boolean mayBeSpecial(YamlScalar scalar) {
    String text = scalar.text();
    return scalar.style() == ScalarStyle.PLAIN
        && (text.length() == 4 && text.charAt(0) == '.'
            || text.length() == 5 && text.charAt(1) == '.');
  }
}
