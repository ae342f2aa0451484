package dev.lading.validation;

import dev.lading.validation.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Prints the schema errors in all YAML files below a folder, each file a set of its own: for charts
 * rendered by Helm and for expected outputs of kustomize, most of which should have none.
 * Arguments: the folder, and the ending of the files' names, {@code .yaml} by default.
 */
final class CheckFolder {

  private CheckFolder() {}

  public static void main(String[] arguments) throws IOException {
    String ending = arguments.length > 1 ? arguments[1] : ".yaml";
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files = all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
    Validator schema = Validator.standard().withProfile(Profile.SCHEMA);
    Map<String, Integer> counts = new TreeMap<>();
    int clean = 0;
    for (Path file : files) {
      Findings errors = schema.check(file).bySeverity(Severity.ERROR);
      clean += errors.isEmpty() ? 1 : 0;
      errors.forEach(error -> counts.merge(error.rule(), 1, Integer::sum));
      System.out.print(errors.toLines());
    }
    System.out.println(clean + " of " + files.size() + " files without schema errors; " + counts);
  }
}
