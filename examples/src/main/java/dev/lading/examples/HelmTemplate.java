package dev.lading.examples;

import dev.lading.gotemplate.GoFormat;
import dev.lading.helm.HelmChart;
import dev.lading.helm.HelmCharts;
import dev.lading.helm.HelmValues;
import dev.lading.helm.RenderedChart;
import dev.lading.helm.chart.HelmException;
import dev.lading.helm.chart.HelmVersion;
import dev.lading.helm.chart.LoadOptions;
import dev.lading.helm.release.RenderOptions;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import dev.lading.problem.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code helm template} in Java.
 *
 * <pre>
 * HelmTemplate [RELEASE] CHART [-n NS] [-f FILE]… [--set …]… [--set-string …]… [--set-json …]…
 *     [--set-file …]… [--set-literal …]… [--include-crds] [--show-only T]… [--kube-version V]
 *     [--api-versions A]… [--is-upgrade] [--no-hooks] [--skip-tests] [--skip-schema-validation]
 *     [--name-template T | --generate-name] [--output-dir D [--release-name]] [--debug] [--helm3]
 *     [--outside-links]
 * </pre>
 *
 * <p>Flags are those of {@code helm template} but the last two: the first follows Helm 3.17 instead
 * of 4.1, the second lets symbolic links lead out of the chart. Repeatable flags may be repeated,
 * and values may follow a blank or an equals sign. Flags about installing and fetching that change
 * nothing in a rendering are taken and ignored; those that would need a cluster, a repository or
 * another program are refused.
 *
 * <p>Prints what {@code helm template} prints. Failures go to standard error, the first line as
 * Helm words it, and so do findings, which leave out values.
 */
public final class HelmTemplate {

  private static final Set<String> FLAGS =
      Set.of(
          "--debug",
          "--dependency-update",
          "--generate-name",
          "--helm3",
          "--include-crds",
          "--is-upgrade",
          "--no-hooks",
          "--outside-links",
          "--release-name",
          "--render-subchart-notes",
          "--skip-schema-validation",
          "--skip-tests",
          "--validate",
          "--verify",
          "-g");

  private static final Set<String> OPTIONS =
      Set.of(
          "--api-versions",
          "--kube-version",
          "--name-template",
          "--namespace",
          "--output-dir",
          "--post-renderer",
          "--post-renderer-args",
          "--repo",
          "--set",
          "--set-file",
          "--set-json",
          "--set-literal",
          "--set-string",
          "--show-only",
          "--values",
          "-a",
          "-f",
          "-n",
          "-s");

  /** Flags without and options with a value that change nothing in a rendering. */
  private static final Set<String> IGNORED =
      Set.of(
          "--atomic",
          "--create-namespace",
          "--devel",
          "--disable-openapi-validation",
          "--enable-dns",
          "--force",
          "--hide-notes",
          "--replace",
          "--skip-crds",
          "--take-ownership",
          "--wait",
          "--wait-for-jobs");

  private static final Set<String> IGNORED_OPTIONS =
      Set.of("--description", "--kube-context", "--kubeconfig", "--timeout", "--version", "-l");

  private final List<String> arguments = new ArrayList<>();
  private final List<String> apiVersions = new ArrayList<>();
  private final List<String> showOnly = new ArrayList<>();
  private HelmValues values = HelmValues.of(HelmVersion.V4_1);
  private RenderOptions options = RenderOptions.defaults();
  private HelmVersion version = HelmVersion.V4_1;
  private String namespace = "default";
  private boolean upgrade;
  private boolean outsideLinks;
  private boolean generateName;
  private boolean releaseFolder;
  private boolean debug;
  private @Nullable String nameTemplate;
  private @Nullable String outputDir;

  private HelmTemplate() {}

  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int code = run(out, System.err, args);
    out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs the program; 0 when the chart was rendered, 1 when it could not be. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    HelmTemplate template = new HelmTemplate();
    try {
      out.print(template.render(err, args));
      out.flush();
      return 0;
    } catch (HelmException failure) {
      Problem problem = failure.problems().get(0);
      if (template.debug) {
        new TreeMap<>(failure.rendered())
            .forEach((name, text) -> out.print("---\n# Source: " + name + "\n" + text + "\n"));
        out.flush();
      }
      err.println("Error: " + failure.helmText());
      if (isRendering(problem.code()) && !template.debug) {
        err.println("\nUse --debug flag to render out invalid YAML");
      }
      if (problem.hint() != null) {
        err.println("\nHint: " + problem.hint());
      }
      return 1;
    } catch (IllegalArgumentException usage) {
      err.println("Error: " + usage.getMessage());
      return 1;
    }
  }

  private static boolean isRendering(String code) {
    return code.startsWith("helm-template") || code.startsWith("helm-manifest");
  }

  private String render(PrintStream err, String... args) {
    version = List.of(args).contains("--helm3") ? HelmVersion.V3_17 : HelmVersion.V4_1;
    values = HelmValues.of(version);
    parse(args);
    options = options.withApiVersions(apiVersions).withShowOnly(showOnly);
    if (arguments.isEmpty()) {
      throw new IllegalArgumentException(
          "\"helm template\" requires at least 1 argument\n\n"
              + "Usage:  helm template [NAME] [CHART] [flags]");
    }
    if (arguments.size() > 2) {
      throw new IllegalArgumentException(
          "expected at most two arguments, unexpected arguments: "
              + String.join(", ", arguments.subList(2, arguments.size())));
    }
    if (arguments.size() == 2 && nameTemplate != null) {
      throw new IllegalArgumentException("cannot set --name-template and also specify a name");
    }
    if (arguments.size() == 2 && generateName) {
      throw new IllegalArgumentException("cannot set --generate-name and also specify a name");
    }
    Release release = Release.release(releaseName()).namespace(namespace);
    Values collected = values.toValues();
    HelmChart chart =
        HelmChart.load(
            Path.of(arguments.get(arguments.size() - 1)),
            LoadOptions.defaults().withVersion(version).withOutsideLinks(outsideLinks));
    RenderedChart rendered =
        chart.render(upgrade ? release.asUpgrade() : release, collected, options);
    rendered.findings().forEach(finding -> err.println(logLine(finding)));
    return outputDir == null
        ? rendered.stream()
        : new OutputDirectory(outputDir, releaseFolder ? release.name() : "")
            .write(rendered, options);
  }

  /** A finding as Helm logs it; Helm 3 puts a place in its own source before it. */
  private String logLine(Problem finding) {
    return version.isHelm4()
        ? "level=INFO msg=" + GoFormat.quote(finding.message())
        : finding.message();
  }

  private String releaseName() {
    if (arguments.size() == 2) {
      return arguments.get(0);
    }
    return nameTemplate == null ? "release-name" : HelmCharts.nameFrom(nameTemplate);
  }

  private void parse(String... args) {
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      if (arg.equals("--") || !arg.startsWith("-") || arg.equals("-")) {
        arguments.add(arg);
      } else if (!flag(arg)) {
        int equals = arg.startsWith("--") ? arg.indexOf('=') : -1;
        boolean attached = !arg.startsWith("--") && arg.length() > 2;
        String name = equals > 0 ? arg.substring(0, equals) : attached ? arg.substring(0, 2) : arg;
        requireKnown(name, arg);
        if (equals < 0 && !attached && i + 1 >= args.length) {
          throw new IllegalArgumentException("flag needs an argument: " + name);
        }
        String value =
            equals > 0
                ? arg.substring(equals + 1)
                : attached ? arg.substring(arg.charAt(2) == '=' ? 3 : 2) : args[++i];
        option(name, value);
      }
    }
  }

  /** Takes a flag without a value. */
  private boolean flag(String arg) {
    int equals = arg.indexOf('=');
    String name = equals < 0 ? arg : arg.substring(0, equals);
    if (name.equals("--dry-run")) {
      refuse(arg.endsWith("=server"), arg, "asks a cluster");
      return true;
    }
    if (!IGNORED.contains(name) && !FLAGS.contains(name)) {
      return false;
    }
    boolean on = equals < 0 || isOn(name, arg.substring(equals + 1));
    switch (name) {
      case "--include-crds" -> options = options.withCrds(on);
      case "--skip-tests" -> options = options.withoutTests(on);
      case "--no-hooks" -> options = options.withoutHooks(on);
      case "--skip-schema-validation" -> options = options.withoutSchemaValidation(on);
      case "--is-upgrade" -> upgrade = on;
      case "--outside-links" -> outsideLinks = on;
      case "-g", "--generate-name" -> generateName = on;
      case "--release-name" -> releaseFolder = on;
      case "--debug" -> debug = on;
      case "--render-subchart-notes" -> options = options.withSubchartNotes(on);
      case "--validate" -> refuse(on, name, "asks a cluster");
      case "--dependency-update" -> refuse(on, name, "fetches charts");
      case "--verify" -> refuse(on, name, "needs a keyring");
      default -> {} // changes nothing
    }
    return true;
  }

  /** Go's {@code strconv.ParseBool}. */
  private static boolean isOn(String name, String value) {
    return switch (value) {
      case "1", "t", "T", "true", "TRUE", "True" -> true;
      case "0", "f", "F", "false", "FALSE", "False" -> false;
      default ->
          throw new IllegalArgumentException(
              "invalid argument "
                  + GoFormat.quote(value)
                  + " for \""
                  + name
                  + "\" flag: strconv.ParseBool: parsing "
                  + GoFormat.quote(value)
                  + ": invalid syntax");
    };
  }

  private static void refuse(boolean on, String name, String reason) {
    if (on) {
      throw new IllegalArgumentException(name + " is not supported here: it " + reason);
    }
  }

  private static void requireKnown(String name, String arg) {
    if (!OPTIONS.contains(name) && !IGNORED_OPTIONS.contains(name)) {
      throw new IllegalArgumentException(
          name.startsWith("--")
              ? "unknown flag: " + name
              : "unknown shorthand flag: '" + name.charAt(1) + "' in " + arg);
    }
  }

  private void option(String name, String value) {
    switch (name) {
      case "-n", "--namespace" -> namespace = value;
      case "-f", "--values" -> split(value).forEach(this::valuesFile);
      case "--set" -> values.set(value);
      case "--set-string" -> values.setString(value);
      case "--set-json" -> values.setJson(value);
      case "--set-file" -> values.setFile(value);
      case "--set-literal" -> values.setLiteral(value);
      case "-s", "--show-only" -> showOnly.add(value);
      case "--kube-version" -> options = options.withKubeVersion(value);
      case "-a", "--api-versions" -> apiVersions.addAll(split(value));
      case "--name-template" -> nameTemplate = value;
      case "--output-dir" -> outputDir = value;
      case "--post-renderer", "--post-renderer-args" -> refuse(true, name, "runs a program");
      case "--repo" -> refuse(true, name, "fetches charts");
      default -> {} // changes nothing
    }
  }

  private void valuesFile(String name) {
    if (!name.equals("-")) {
      values.file(name);
      return;
    }
    try {
      values.yaml(new String(System.in.readAllBytes(), StandardCharsets.UTF_8), name);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("cannot read standard input", unreadable);
    }
  }

  private static List<String> split(String value) {
    return List.of(value.split(",", -1));
  }
}
