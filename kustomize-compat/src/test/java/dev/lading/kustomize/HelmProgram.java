package dev.lading.kustomize;

import dev.lading.kustomize.options.KustomizeException;
import dev.lading.packages.ChartFiles;
import dev.lading.packages.ChartRenderer;
import dev.lading.packages.ChartRequest;
import dev.lading.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Renders charts with the Helm 3 that the environment variable HELM3 names. */
final class HelmProgram implements ChartRenderer {

  static boolean isThere() {
    return System.getenv("HELM3") != null;
  }

  @Override
  public String render(ChartRequest request) {
    try {
      Path scratch = Files.createTempDirectory("charts");
      List<String> command = new ArrayList<>(List.of(System.getenv("HELM3"), "template"));
      command.add(request.releaseName().isEmpty() ? "--generate-name" : request.releaseName());
      command.add(((ChartFiles.OnDisk) request.files()).directory().toString());
      option(command, "--namespace", request.namespace());
      option(command, "--name-template", request.nameTemplate());
      for (int i = 0; i < request.values().size(); i++) {
        Path file = Files.writeString(scratch.resolve(i + ".yaml"), request.values().get(i));
        option(command, "-f", file.toString());
      }
      request.apiVersions().forEach(version -> option(command, "--api-versions", version));
      option(command, "--kube-version", request.kubeVersion());
      flag(command, "--include-crds", request.includeCrds());
      flag(command, "--skip-tests", request.skipTests());
      flag(command, "--no-hooks", request.skipHooks());
      return run(command, scratch.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void option(List<String> command, String name, String value) {
    if (!value.isEmpty()) {
      command.addAll(List.of(name, value));
    }
  }

  private static void flag(List<String> command, String name, boolean set) {
    if (set) {
      command.add(name);
    }
  }

  private static String run(List<String> command, File directory) throws IOException {
    File errors = new File(directory, "errors");
    Process process =
        new ProcessBuilder(command).directory(directory).redirectError(errors).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new KustomizeException(Problem.of("helm", Files.readString(errors.toPath())));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return output;
  }
}
