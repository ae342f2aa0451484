package dev.lading.crd;

import dev.lading.codegen.facts.FactTable;
import dev.lading.codegen.facts.FactTableWriter;
import dev.lading.manifest.Manifests;
import dev.lading.model.apiextensions.v1.CustomResourceDefinition;
import dev.lading.problem.Problem;
import dev.lading.schema.Schema;
import dev.lading.yaml.YamlLimits;
import dev.lading.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Custom resources as their definitions ({@code apiextensions.k8s.io/v1}) describe them: what Java
 * types and schemas are made from. Immutable.
 *
 * <pre>{@code
 * CustomResources resources = CustomResources.read(Path.of("crds"));
 * TypeGenerator.intoPackage("com.example.crds").write(resources, Path.of("target/generated-sources/crds"));
 * Overlay prod = overlay("prod").schema(resources.schema());
 * }</pre>
 *
 * <p>Files are YAML or JSON, with any number of documents; documents that define nothing are passed
 * over, and so are versions that are not served.
 */
public final class CustomResources {

  private final List<Definition> definitions;
  private final FactTable table;
  private final CrdLimits limits;
  private final List<Problem> findings;

  private CustomResources(List<Definition> definitions, CrdLimits limits, List<Problem> findings) {
    FactsRun run = new FactsRun(limits, PackageNames::of);
    this.definitions = List.copyOf(definitions);
    this.table = run.table(definitions);
    this.limits = limits;
    this.findings = Stream.concat(findings.stream(), run.findings().stream()).toList();
  }

  /**
   * Reads files, and of directories all files named {@code .yaml}, {@code .yml} and {@code .json},
   * in the order of their names, not those of directories within.
   *
   * @throws IOException when one cannot be read
   * @throws dev.lading.problem.LadingException when one is malformed or a definition cannot be used
   */
  public static CustomResources read(Path... paths) throws IOException {
    return read(List.of(paths), CrdLimits.defaults());
  }

  /** As {@link #read(Path...)}, within other limits. */
  public static CustomResources read(List<Path> paths, CrdLimits limits) throws IOException {
    DefinitionReader reader = new DefinitionReader();
    for (Path path : paths) {
      for (Path file : filesOf(path)) {
        String source = file.toString();
        reader.read(YamlReader.strict().read(bytesOf(file), source), source);
      }
    }
    return of(reader, limits);
  }

  /** The content of a file, unless it is longer than the reader takes. */
  private static byte[] bytesOf(Path file) throws IOException {
    if (Files.size(file) / 3 > YamlLimits.defaults().maxLength()) {
      throw new CrdException(
          Problem.of("crd-limit", "The file has " + Files.size(file) + " bytes, too many to read")
              .withSource(file.toString()));
    }
    return Files.readAllBytes(file);
  }

  private static List<Path> filesOf(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.filter(CustomResources::isManifest).sorted().toList();
    }
  }

  private static boolean isManifest(Path file) {
    String name = file.getFileName().toString();
    boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    return named && Files.isRegularFile(file);
  }

  /**
   * Reads a text.
   *
   * @param source what to call it in problems
   * @throws dev.lading.problem.LadingException when it is malformed or a definition cannot be used
   */
  public static CustomResources parse(String text, String source) {
    DefinitionReader reader = new DefinitionReader();
    reader.read(YamlReader.strict().read(text, source), source);
    return of(reader, CrdLimits.defaults());
  }

  /**
   * The resources of definitions in Java.
   *
   * @throws CrdException when one cannot be used
   */
  public static CustomResources of(Iterable<CustomResourceDefinition> definitions) {
    return parse(Manifests.of(definitions).toYaml(), "definitions");
  }

  private static CustomResources of(DefinitionReader reader, CrdLimits limits) {
    if (!reader.problems().isEmpty()) {
      throw new CrdException(reader.problems());
    }
    return new CustomResources(reader.definitions(), limits, reader.findings());
  }

  /** The kinds, one for each version, in source order. */
  public List<CustomKind> kinds() {
    return definitions.stream().map(Definition::kind).toList();
  }

  /** What was left out or simplified. */
  public List<Problem> findings() {
    return findings;
  }

  /**
   * The Kubernetes API and besides these kinds, with their fields, merge keys and scopes: for
   * {@code Overlay.schema}, {@code KustomizeOptions.withCustomResources} and {@link
   * dev.lading.patch.StrategicMerge#by}.
   */
  public Schema schema() {
    return Schema.kubernetes().extendedBy(FactTableWriter.write(table));
  }

  FactTable table() {
    return table;
  }

  List<Definition> definitions() {
    return definitions;
  }

  CrdLimits limits() {
    return limits;
  }
}
