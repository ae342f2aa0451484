package dev.lading.yaml;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Documents with the bytes {@code kubectl kustomize} prints for them. Each group is two files:
 * {@code NAME.json}, one resource a line in ASCII JSON, and {@code NAME.yaml}, the recorded
 * answers.
 *
 * <p>To record them anew, run {@link #main} with the path of kubectl and of the corpus folder.
 */
final class YamlCorpus {

  static final List<String> GROUPS = List.of("texts", "keys", "random", "trees");

  private static final int BATCH = 150;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  record Case(String name, Object tree, String json, String expected) {}

  private YamlCorpus() {}

  static List<Case> load(String group) throws IOException {
    List<String> inputs = resource(group + ".json").lines().toList();
    List<String> answers = split(resource(group + ".yaml"));
    if (inputs.size() != answers.size()) {
      throw new IllegalStateException(
          group + ": " + inputs.size() + " inputs, " + answers.size() + " answers");
    }
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Object tree = JSON.readValue(inputs.get(i), Object.class);
      cases.add(new Case(group + "-" + i, tree, inputs.get(i), answers.get(i)));
    }
    return cases;
  }

  private static String resource(String name) throws IOException {
    try (var in = YamlCorpus.class.getResourceAsStream("/yaml-corpus/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> split(String stream) {
    List<String> documents = new ArrayList<>();
    for (String part : Pattern.compile("^---\n", Pattern.MULTILINE).split(stream, -1)) {
      documents.add(part);
    }
    return documents;
  }

  public static void main(String[] args) throws Exception {
    Path kubectl = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    record(
        kubectl, folder, "texts", NastyValues.texts().stream().map(YamlCorpus::asValue).toList());
    record(kubectl, folder, "keys", NastyValues.keys().stream().map(YamlCorpus::asKey).toList());
    record(
        kubectl,
        folder,
        "random",
        NastyValues.randomTexts(1, 700).stream().map(YamlCorpus::asValue).toList());
    record(kubectl, folder, "trees", NastyValues.trees(2, 400));
  }

  private static Object asValue(String text) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", text);
    map.put("list", List.of(text, List.of(text)));
    return map;
  }

  private static Object asKey(String text) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(text, "value");
    map.put("a", Map.of(text, Map.of(text, "value")));
    map.put("b", List.of(Map.of(text, List.of("value"))));
    return map;
  }

  private static void record(Path kubectl, Path folder, String group, List<Object> specs)
      throws Exception {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      Map<String, Object> resource = new LinkedHashMap<>();
      resource.put("kind", "Nasty");
      resource.put("spec", specs.get(i));
      resource.put("metadata", Map.of("name", "n" + i));
      resource.put("apiVersion", "example.com/v1");
      inputs.add(JSON.writeValueAsString(resource));
    }
    List<String> keptInputs = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i += BATCH) {
      ask(kubectl, inputs.subList(i, Math.min(i + BATCH, inputs.size())), keptInputs, answers);
    }
    System.out.println(group + ": " + answers.size() + " of " + inputs.size() + " recorded");
    Files.writeString(folder.resolve(group + ".json"), String.join("\n", keptInputs) + "\n");
    Files.writeString(folder.resolve(group + ".yaml"), String.join("---\n", answers));
  }

  /** JSON escapes astral characters as surrogate pairs, YAML with eight digits. */
  private static String asYaml(String json) {
    return Pattern.compile("\\\\u(D[89AB]..)\\\\u(D[C-F]..)")
        .matcher(json)
        .replaceAll(
            pair -> {
              char high = (char) Integer.parseInt(pair.group(1), 16);
              char low = (char) Integer.parseInt(pair.group(2), 16);
              return String.format("\\\\U%08X", Character.toCodePoint(high, low));
            });
  }

  /** Asks about a batch; where the tool refuses it, halves it until the refused ones are alone. */
  private static void ask(
      Path kubectl, List<String> batch, List<String> inputs, List<String> answers)
      throws Exception {
    Path directory = Files.createTempDirectory("yaml-corpus");
    Files.writeString(directory.resolve("r.yaml"), asYaml(String.join("\n---\n", batch)) + "\n");
    Files.writeString(
        directory.resolve("kustomization.yaml"),
        "resources: [r.yaml]\nsortOptions: {order: fifo}\n");
    Process process =
        new ProcessBuilder(kubectl.toString(), "kustomize", directory.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() == 0) {
      inputs.addAll(batch);
      answers.addAll(split(output));
    } else if (batch.size() > 1) {
      int middle = batch.size() / 2;
      ask(kubectl, batch.subList(0, middle), inputs, answers);
      ask(kubectl, batch.subList(middle, batch.size()), inputs, answers);
    } else {
      System.out.println("refused: " + batch.get(0));
    }
  }
}
