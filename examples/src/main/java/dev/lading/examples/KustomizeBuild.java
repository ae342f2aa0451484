package dev.lading.examples;

import dev.lading.helm.HelmCharts;
import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.KustomizeResult;
import dev.lading.kustomize.options.KustomizeOptions;
import dev.lading.kustomize.options.LoadRestriction;
import dev.lading.problem.LadingException;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Prints what {@code kubectl kustomize DIR} prints: {@code KustomizeBuild
 * [--load-restrictor=LoadRestrictionsNone] [--enable-helm] DIR}.
 *
 * <p>Warnings and problems go to standard error; a problem makes the exit code 1, and then nothing
 * is printed.
 */
public final class KustomizeBuild {

  private static final String USAGE =
      "usage: KustomizeBuild [--load-restrictor LoadRestrictionsRootOnly|LoadRestrictionsNone]"
          + " [--enable-helm] DIR";

  private KustomizeBuild() {}

  /** Builds a kustomization. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  /** Builds a kustomization; returns 0, or 1 when there was a problem. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    try {
      Arguments arguments = Arguments.parse(args);
      KustomizeResult result =
          Kustomization.load(Path.of(arguments.directory))
              .withOptions(arguments.options())
              .result();
      result.warnings().forEach(err::println);
      result.writeTo(out);
      out.flush();
      return 0;
    } catch (LadingException unusable) {
      for (Problem problem : unusable.problems()) {
        err.println("error: " + problem);
      }
    } catch (IOException | IllegalArgumentException unusable) {
      err.println("error: " + unusable.getMessage());
    }
    return 1;
  }

  /** The command line. */
  private static final class Arguments {

    private String directory = ".";
    private String restrictor = "LoadRestrictionsRootOnly";
    private boolean helm;

    static Arguments parse(String... args) {
      Arguments arguments = new Arguments();
      List<String> directories = new ArrayList<>();
      Iterator<String> words = List.of(args).iterator();
      while (words.hasNext()) {
        String word = words.next();
        if (word.startsWith("--load-restrictor=")) {
          arguments.restrictor = word.substring("--load-restrictor=".length());
        } else if (word.equals("--load-restrictor") && words.hasNext()) {
          arguments.restrictor = words.next();
        } else if (word.equals("--enable-helm") || word.startsWith("--enable-helm=")) {
          arguments.helm = !word.endsWith("=false");
        } else if (word.startsWith("-")) {
          throw new IllegalArgumentException("unknown flag: " + word + "\n" + USAGE);
        } else {
          directories.add(word);
        }
      }
      if (directories.size() > 1) {
        throw new IllegalArgumentException("specify one path to a kustomization\n" + USAGE);
      }
      arguments.directory = directories.isEmpty() ? "." : directories.get(0);
      return arguments;
    }

    KustomizeOptions options() {
      KustomizeOptions options =
          helm
              ? KustomizeOptions.defaults().withCharts(new HelmCharts())
              : KustomizeOptions.defaults();
      return options.withLoadRestriction(
          switch (restrictor) {
            case "LoadRestrictionsRootOnly" -> LoadRestriction.ROOT_ONLY;
            case "LoadRestrictionsNone", "none" -> LoadRestriction.NONE;
            default ->
                throw new IllegalArgumentException(
                    "illegal flag value --load-restrictor "
                        + restrictor
                        + "; legal values: [LoadRestrictionsRootOnly LoadRestrictionsNone]");
          });
    }
  }
}
