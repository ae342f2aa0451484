package dev.lading.maven;

import dev.lading.helm.HelmCharts;
import dev.lading.kustomize.Kustomization;
import dev.lading.kustomize.KustomizeResult;
import dev.lading.kustomize.options.KustomizeOptions;
import java.nio.file.Path;

/** What {@code kubectl kustomize --enable-helm} would print. */
record KustomizationSource(String name, Path directory) implements Source {

  @Override
  public Rendered render() {
    KustomizeResult result =
        Kustomization.load(directory)
            .withOptions(KustomizeOptions.defaults().withCharts(new HelmCharts()))
            .result();
    return new Rendered(name, directory.toString(), result.toYaml(), result.warnings());
  }
}
