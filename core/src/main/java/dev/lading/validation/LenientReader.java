package dev.lading.validation;

import dev.lading.problem.Problem;
import dev.lading.validation.rule.Field;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.YamlReader;
import dev.lading.yaml.node.YamlException;
import dev.lading.yaml.node.YamlMapping;
import dev.lading.yaml.node.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads texts for a run; whatever is wrong with them becomes a finding. */
final class LenientReader {

  private final YamlLimits limits;
  private final ValidationRun run;

  LenientReader(YamlLimits limits, ValidationRun run) {
    this.limits = limits;
    this.run = run;
  }

  List<CheckedResource.Input> read(String yaml, String source) {
    try {
      return inputs(reader(source).read(yaml, source), source);
    } catch (YamlException malformed) {
      return malformed(malformed);
    }
  }

  List<CheckedResource.Input> read(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return readFile(path);
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(path)) {
      files = entries.filter(LenientReader::isManifest).sorted().toList();
    }
    List<CheckedResource.Input> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.addAll(readFile(file));
    }
    return inputs;
  }

  private static boolean isManifest(Path file) {
    String name = file.getFileName().toString();
    boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    return named && Files.isRegularFile(file);
  }

  private List<CheckedResource.Input> readFile(Path file) throws IOException {
    String source = file.toString();
    try {
      return inputs(reader(source).read(Files.readAllBytes(file), source), source);
    } catch (YamlException malformed) {
      return malformed(malformed);
    }
  }

  private YamlReader reader(String source) {
    return YamlReader.strict()
        .withLimits(limits)
        .reportingDuplicates(
            problem -> run.addProblem(ReadingRules.DUPLICATE_KEY, problem.withSource(source)));
  }

  private List<CheckedResource.Input> malformed(YamlException malformed) {
    malformed.problems().forEach(problem -> run.addProblem(ReadingRules.YAML_SYNTAX, problem));
    return List.of();
  }

  private List<CheckedResource.Input> inputs(List<YamlNode> documents, String source) {
    List<CheckedResource.Input> inputs = new ArrayList<>();
    for (YamlNode document : documents) {
      if (!(document instanceof YamlMapping)) {
        run.addProblem(
            ReadingRules.NOT_AN_OBJECT,
            Problem.of("not-an-object", "The document is no object, so it is no resource")
                .withSource(source)
                .withPosition(document.position()));
      }
      for (YamlMapping resource : Documents.resourcesOf(document)) {
        inputs.add(
            new CheckedResource.Input(
                Documents.idOf(resource), Field.root(resource.toTree()), resource, source));
      }
    }
    return inputs;
  }
}
