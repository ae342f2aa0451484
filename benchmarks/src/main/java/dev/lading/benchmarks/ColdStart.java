package dev.lading.benchmarks;

import static dev.lading.dsl.Lading.deployment;
import static dev.lading.dsl.Lading.manifests;

import dev.lading.cluster.ClusterModel;
import dev.lading.dsl.DeploymentDraft;
import dev.lading.helm.HelmChart;
import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.options.FileTree;
import dev.lading.manifest.Manifests;
import dev.lading.model.core.v1.Service;
import dev.lading.overlay.Overlay;
import dev.lading.packages.Release;
import dev.lading.packages.Values;
import dev.lading.validation.Validator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the first call of each main path costs in a fresh JVM, all its class loading included:
 * medians of several processes, their processor time without that of a JVM that does nothing, and
 * how many classes the path loads.
 *
 * <p>Arguments: how many processes for each path (7), then options for their JVM.
 */
public final class ColdStart {

  private static final String CLASS_LOG = "-Xlog:class+load:file=";

  private ColdStart() {}

  private enum Call {
    NOTHING,
    BUILD_TYPED,
    PARSE,
    DSL,
    OVERLAY,
    KUSTOMIZATION,
    HELM_CHART,
    VALIDATION,
    CLUSTER_MODEL
  }

  /** Measures; or, given the name of a path after {@code call}, goes it and says what it took. */
  public static void main(String... args) throws Exception {
    if (args.length == 2 && args[0].equals("call")) {
      long start = System.nanoTime();
      length(Call.valueOf(args[1]));
      long micros = (System.nanoTime() - start) / 1000;
      System.out.println(
          micros
              + " "
              + ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis());
      return;
    }
    int processes = args.length == 0 ? 7 : Integer.parseInt(args[0]);
    List<String> options =
        args.length < 2 ? List.of() : Arrays.asList(args).subList(1, args.length);
    int fewest = classes(Call.NOTHING, options);
    long least = 0;
    for (Call call : Call.values()) {
      long[] wall = new long[processes];
      long[] cpu = new long[processes];
      for (int i = 0; i < processes; i++) {
        String[] answer = run(call, options).strip().split(" ");
        wall[i] = Long.parseLong(answer[0]);
        cpu[i] = Long.parseLong(answer[1]);
      }
      Arrays.sort(wall);
      Arrays.sort(cpu);
      least = call == Call.NOTHING ? cpu[processes / 2] : least;
      System.out.printf(
          Locale.ROOT,
          "%-14s %7.1f ms, processor %5d ms, %5d classes%n",
          call,
          wall[processes / 2] / 1000.0,
          cpu[processes / 2] - least,
          classes(call, options) - fewest);
    }
  }

  private static int classes(Call call, List<String> options)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("classes", ".log");
    List<String> logging = new ArrayList<>(options);
    logging.add(CLASS_LOG + log);
    run(call, logging);
    int count = Files.readAllLines(log).size();
    Files.delete(log);
    return count;
  }

  private static String run(Call call, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ColdStart.class.getName(), "call", call.name()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String answer = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(call + " failed");
    }
    return answer;
  }

  /** Goes a path; answers something that depends on all of it. */
  private static int length(Call call) throws URISyntaxException {
    return switch (call) {
      case NOTHING -> 0;
      case BUILD_TYPED -> Manifests.of(service()).toYaml().length();
      case PARSE -> Manifests.parse(Apps.stream(10)).toYaml().length();
      case DSL -> dsl().toYaml().length();
      case OVERLAY -> overlay().apply(Manifests.parse(Apps.stream(10))).toYaml().length();
      case KUSTOMIZATION ->
          Kustomization.load(FileTree.of(Apps.files(10)), "base").result().toYaml().length();
      case HELM_CHART -> chart().render(Release.release("rel"), Values.empty()).toYaml().length();
      case VALIDATION ->
          Validator.standard().check(Manifests.parse(Apps.stream(10))).toString().length();
      case CLUSTER_MODEL ->
          ClusterModel.builder().nodes(3).build().apply(dsl()).toString().length();
    };
  }

  private static Service service() {
    return Service.builder()
        .metadata(meta -> meta.name("auth").putLabel("app", "auth"))
        .spec(spec -> spec.putSelector("app", "auth").addPort(port -> port.port(80)))
        .build();
  }

  private static Manifests dsl() {
    DeploymentDraft web =
        deployment("web").replicas(2).container("nginx", c -> c.image("nginx:1").port("http", 80));
    return manifests(web, web.service());
  }

  private static Overlay overlay() {
    return Overlay.named("prod").namespace("prod").namePrefix("prod-").replicas("app0", 5);
  }

  private static HelmChart chart() throws URISyntaxException {
    return HelmChart.load(Path.of(ColdStart.class.getResource("/charts/web").toURI()));
  }
}
