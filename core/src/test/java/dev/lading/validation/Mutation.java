package dev.lading.validation;

import dev.lading.yaml.YamlReader;
import dev.lading.yaml.YamlWriter;
import dev.lading.yaml.node.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A line of {@code mutations.txt}: one defect in one resource of {@code base.yaml}. */
record Mutation(String line, String rule, String resource, List<String> changes, String path) {

  static Mutation parse(String line) {
    String at = "";
    String text = line;
    int mark = line.lastIndexOf(" @ ");
    if (mark > 0) {
      at = line.substring(mark + 3).strip();
      text = line.substring(0, mark);
    }
    String[] parts = text.split(" \\| ");
    List<String> changes = new ArrayList<>(List.of(parts).subList(2, parts.length));
    changes.replaceAll(String::strip);
    String resource = parts[1].strip();
    String path = at.isEmpty() ? pathOf(changes.get(changes.size() - 1)) : at;
    return new Mutation(line, parts[0].strip(), resource, changes, expand(path, resource));
  }

  private static String pathOf(String change) {
    int end = change.indexOf(" = ");
    if (end < 0) {
      end = change.endsWith(" -") ? change.length() - 2 : change.indexOf(" + ");
    }
    return change.substring(0, end);
  }

  private static String expand(String path, String resource) {
    String kind = resource.substring(0, resource.indexOf(' '));
    String pod =
        switch (kind) {
          case "Pod" -> "spec";
          case "CronJob" -> "spec.jobTemplate.spec.template.spec";
          default -> "spec.template.spec";
        };
    return path.replace("$P", pod).replace("$C", pod + ".containers[0]");
  }

  /** The base with the defect. */
  String apply(String base) {
    List<Map<String, Object>> documents = new ArrayList<>();
    List<Map<String, Object>> added = new ArrayList<>();
    for (YamlNode document : YamlReader.strict().read(base, "base")) {
      documents.add(mutable(document));
    }
    Map<String, Object> target = find(documents);
    for (String change : changes) {
      if (change.startsWith("doc ")) {
        added.add(mutable(YamlReader.strict().read(change.substring(4), "doc").get(0)));
      } else {
        change(target, change);
      }
    }
    documents.addAll(added);
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> document : documents) {
      text.append(text.length() == 0 ? "" : "---\n");
      text.append(YamlWriter.write(out -> out.tree(document)));
    }
    return text.toString();
  }

  private Map<String, Object> find(List<Map<String, Object>> documents) {
    for (Map<String, Object> document : documents) {
      Map<?, ?> metadata = (Map<?, ?>) document.get("metadata");
      if (resource.equals(document.get("kind") + " " + metadata.get("name"))) {
        return document;
      }
    }
    throw new IllegalArgumentException("no " + resource + " in the base");
  }

  private void change(Map<String, Object> target, String change) {
    String path = pathOf(change);
    List<Object> steps = steps(expand(path, resource));
    String rest = change.substring(path.length()).strip();
    if (rest.equals("-")) {
      set(target, steps, null, true);
    } else if (rest.startsWith("=")) {
      set(target, steps, value(rest.substring(1).strip()), false);
    } else {
      List<Object> list = asList(get(target, steps));
      list.add(value(rest.substring(1).strip()));
    }
  }

  private static Object value(String text) {
    if (text.startsWith("<")) {
      return "x".repeat(Integer.parseInt(text.substring(1, text.length() - 1)));
    }
    return mutableValue(YamlReader.strict().read(text, "value").get(0).toTree());
  }

  /** The steps of a path: names and positions. */
  static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    int i = 0;
    while (i < path.length()) {
      if (path.startsWith("[\"", i)) {
        int end = path.indexOf("\"]", i);
        steps.add(path.substring(i + 2, end));
        i = end + 2;
      } else if (path.charAt(i) == '[') {
        int end = path.indexOf(']', i);
        steps.add(Integer.valueOf(path.substring(i + 1, end)));
        i = end + 1;
      } else if (path.charAt(i) == '.') {
        i++;
      } else {
        int end = i;
        while (end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
          end++;
        }
        steps.add(path.substring(i, end));
        i = end;
      }
    }
    return steps;
  }

  private static Object get(Object tree, List<Object> steps) {
    Object value = tree;
    for (Object step : steps) {
      value = step instanceof Integer i ? asList(value).get(i) : asMap(value).get(step);
    }
    return Objects.requireNonNull(value);
  }

  private static void set(Object tree, List<Object> steps, Object newValue, boolean remove) {
    Object holder = tree;
    for (Object step : steps.subList(0, steps.size() - 1)) {
      holder =
          step instanceof Integer i
              ? asList(holder).get(i)
              : asMap(holder).computeIfAbsent((String) step, key -> new LinkedHashMap<>());
    }
    Object last = steps.get(steps.size() - 1);
    if (remove) {
      asMap(holder).remove(last);
    } else if (last instanceof Integer i) {
      asList(holder).set(i, newValue);
    } else {
      asMap(holder).put((String) last, newValue);
    }
  }

  @SuppressWarnings("unchecked") // trees of mutable() hold nothing else
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // trees of mutable() hold nothing else
  private static List<Object> asList(Object value) {
    return (List<Object>) value;
  }

  private static Map<String, Object> mutable(YamlNode document) {
    return asMap(mutableValue(document.toTree()));
  }

  private static Object mutableValue(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, member) -> copy.put((String) key, mutableValue(member)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(item -> copy.add(mutableValue(item)));
      return copy;
    }
    return value;
  }

  @Override
  public String toString() {
    return line.length() > 150 ? line.substring(0, 150) + "…" : line;
  }
}
