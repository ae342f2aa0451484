package dev.lading.examples;

import dev.lading.examples.shop.ShopPackage;
import dev.lading.examples.shop.ShopValues;
import dev.lading.helm.HelmChart;
import dev.lading.packages.AnyPackage;
import dev.lading.packages.PackageCatalog;
import dev.lading.packages.Release;
import dev.lading.packages.RenderRequest;
import dev.lading.packages.RenderedPackage;
import dev.lading.packages.Values;
import dev.lading.packages.ValuesSchema;
import dev.lading.packages.export.ExportedChart;
import dev.lading.packages.export.HelmChartExporter;
import dev.lading.problem.LadingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shop as a package, in three environments.
 *
 * <pre>
 * RenderPackage [--set K=V]… [-f FILE]… [--cache-chart CHART] dev|staging|prod
 * RenderPackage --list | --values | --schema | --export DIRECTORY
 * </pre>
 *
 * <p>The cache is a small chart of the example's own; {@code --cache-chart} takes another, such as
 * a public one as its archive was downloaded, with its default values.
 */
public final class RenderPackage {

  private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod");

  private final List<Path> files = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();
  private final List<String> environments = new ArrayList<>();
  private ShopPackage shop = new ShopPackage();

  private RenderPackage() {}

  public static void main(String... args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int code = run(out, System.err, args);
    out.flush();
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Runs the program; 0 when it printed what was asked for. */
  public static int run(PrintStream out, PrintStream err, String... args) {
    try {
      out.print(new RenderPackage().answer(args));
      return 0;
    } catch (LadingException | IllegalArgumentException | IOException wrong) {
      err.println(wrong.getMessage());
      return 1;
    }
  }

  private String answer(String... args) throws IOException {
    String first = args.length == 0 ? "" : args[0];
    switch (first) {
      case "--list" -> {
        StringBuilder list = new StringBuilder();
        for (AnyPackage each : PackageCatalog.load().packages()) {
          list.append(each.about()).append('\n');
        }
        return list.toString();
      }
      case "--values" -> {
        return ValuesSchema.of(ShopValues.class).toValuesYaml();
      }
      case "--schema" -> {
        return ValuesSchema.of(ShopValues.class).toJson();
      }
      case "--export" -> {
        ExportedChart chart = HelmChartExporter.export(shop);
        chart.writeTo(Path.of(next(args, 0)));
        return String.join("\n", chart.findings().stream().map(Object::toString).toList()) + "\n";
      }
      default -> {
        parse(args);
        return print(render());
      }
    }
  }

  private void parse(String... args) {
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--set" -> flags.add(next(args, i++));
        case "-f" -> files.add(Path.of(next(args, i++)));
        case "--cache-chart" ->
            shop = new ShopPackage(HelmChart.load(Path.of(next(args, i++))), v -> Values.empty());
        default -> environments.add(args[i]);
      }
    }
    if (environments.size() != 1 || !ENVIRONMENTS.contains(environments.get(0))) {
      throw new IllegalArgumentException(
          "usage: RenderPackage [--set K=V]… [-f FILE]… [--cache-chart CHART] dev|staging|prod");
    }
  }

  private static String next(String[] args, int at) {
    if (at + 1 >= args.length) {
      throw new IllegalArgumentException(args[at] + " needs a value");
    }
    return args[at + 1];
  }

  private RenderedPackage render() throws IOException {
    String environment = environments.get(0);
    Values values = Values.parse(resource(environment + ".yaml"), environment + ".yaml");
    for (Path file : files) {
      values = values.plus(Values.file(file));
    }
    for (String flag : flags) {
      values = values.set(flag);
    }
    Release release = Release.release("shop").namespace(environment);
    return shop.render(RenderRequest.of(release).withValues(values));
  }

  private static String resource(String name) throws IOException {
    try (@Nullable InputStream in = ShopPackage.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String print(RenderedPackage rendered) {
    return rendered.all().toYaml() + (rendered.notes().isEmpty() ? "" : "\n" + rendered.notes());
  }
}
