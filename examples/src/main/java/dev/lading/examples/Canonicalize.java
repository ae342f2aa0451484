package dev.lading.examples;

import dev.lading.manifest.ManifestReader;
import dev.lading.manifest.Manifests;
import dev.lading.manifest.ResourceOrder;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads manifests and prints them as canonical YAML: {@code Canonicalize [--lenient] FILE…}.
 *
 * <p>The resources of a file come out in the order {@code kubectl kustomize} gives them. Unknown
 * fields are errors, or with {@code --lenient} kept. Each problem is a line {@code
 * file:line:column: path: message} on standard error; any problem makes the exit code 1, and then
 * nothing is printed.
 */
public final class Canonicalize {

  private Canonicalize() {}

  /** Prints files as canonical YAML. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  /** Prints files as canonical YAML; returns 0, or 1 when there was a problem. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    boolean lenient = false;
    List<String> files = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--lenient")) {
        lenient = true;
      } else {
        files.add(arg);
      }
    }
    if (files.isEmpty()) {
      err.println("usage: Canonicalize [--lenient] FILE...");
      return 1;
    }
    ManifestReader reader =
        lenient ? ManifestReader.lenient(err::println) : ManifestReader.strict();
    return canonicalize(reader, files, out, err);
  }

  private static int canonicalize(
      ManifestReader reader, List<String> files, PrintStream out, PrintStream err) {
    List<String> streams = new ArrayList<>();
    boolean failed = false;
    for (String file : files) {
      try {
        Manifests manifests = reader.read(Path.of(file));
        if (!manifests.isEmpty()) {
          streams.add(manifests.sorted(ResourceOrder.legacy()).toYaml());
        }
      } catch (LadingException unusable) {
        failed = true;
        for (Problem problem : unusable.problems()) {
          err.println(problem.source() == null ? problem.withSource(file) : problem);
        }
      } catch (IOException | InvalidPathException unreadable) {
        failed = true;
        err.println(file + ": " + unreadable.getMessage());
      }
    }
    if (failed) {
      return 1;
    }
    out.print(String.join("---\n", streams));
    out.flush();
    return 0;
  }
}
