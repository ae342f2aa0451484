package dev.lading.testing.internal.spot;

import dev.lading.yaml.YamlReader;
import dev.lading.yaml.YamlWriter;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import dev.lading.yaml.node.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a resource around a place: the lines that lead there, some before and after, and a
 * mark at the place itself. What is left out is an ellipsis.
 */
final class Excerpt {

  private static final int BEFORE = 2;
  private static final int AFTER = 5;
  private static final String MARK = "  > ";
  private static final String NO_MARK = "    ";

  private Excerpt() {}

  static String of(Object tree, List<Object> steps) {
    String yaml = YamlWriter.writeTree(tree);
    List<String> lines = yaml.lines().toList();
    List<Integer> way = linesTo(YamlReader.strict().read(yaml, "excerpt").get(0), steps);
    TreeSet<Integer> shown = new TreeSet<>(way);
    int marked = way.isEmpty() ? 0 : way.get(way.size() - 1);
    for (int line = Math.max(1, marked - BEFORE); line <= marked + AFTER; line++) {
      if (line <= lines.size()) {
        shown.add(line);
      }
    }
    return text(lines, shown, marked);
  }

  private static String text(List<String> lines, SortedSet<Integer> shown, int marked) {
    StringBuilder text = new StringBuilder();
    int next = 1;
    for (int line : shown) {
      gap(text, line - next);
      text.append(line == marked ? MARK : NO_MARK).append(lines.get(line - 1)).append('\n');
      next = line + 1;
    }
    gap(text, lines.size() + 1 - next);
    return text.toString();
  }

  private static void gap(StringBuilder text, int lines) {
    if (lines > 0) {
      text.append(NO_MARK).append("…\n");
    }
  }

  /** The line of each step, as far as there is something. */
  private static List<Integer> linesTo(YamlNode document, List<Object> steps) {
    List<Integer> lines = new ArrayList<>();
    YamlNode node = document;
    for (Object step : steps) {
      Place place = Place.in(node, step);
      if (place == null) {
        break;
      }
      lines.add(place.line());
      node = place.node();
    }
    return lines;
  }

  /** A member or an item, and the line it begins on. */
  private record Place(YamlNode node, int line) {

    static @Nullable Place in(YamlNode node, Object step) {
      if (node instanceof YamlMapping mapping) {
        for (YamlMapping.Entry entry : mapping.entries()) {
          if (entry.name().equals(step)) {
            return new Place(entry.value(), entry.key().line());
          }
        }
      }
      if (node instanceof YamlSequence sequence
          && step instanceof Integer position
          && position < sequence.items().size()) {
        YamlNode item = sequence.items().get(position);
        return new Place(item, item.line());
      }
      return null;
    }
  }
}
