package dev.lading.maven;

import dev.lading.packages.PackageCatalog;
import dev.lading.packages.Release;
import dev.lading.packages.RenderRequest;
import dev.lading.packages.RenderedPackage;
import dev.lading.packages.Values;
import dev.lading.problem.Problem;
import java.io.File;

/** A package in Java, found on the class path by its name. */
record PackageSource(String name, String packageName, Rendering rendering, ClassLoader classes)
    implements Source {

  @Override
  public Rendered render() {
    RenderedPackage rendered =
        PackageCatalog.load(classes)
            .get(packageName)
            .render(RenderRequest.of(release()).withValues(values()));
    return new Rendered(
        name,
        "package " + packageName,
        rendered.all().toYaml(),
        rendered.findings().stream().map(Problem::toString).toList());
  }

  private Release release() {
    String release = rendering.release;
    return Release.release(release == null ? name : release).namespace(rendering.namespace);
  }

  private Values values() {
    Values values = Values.empty();
    for (File file : rendering.valuesFiles) {
      values = values.plus(Values.file(file.toPath()));
    }
    for (String flag : rendering.set) {
      values = values.set(flag);
    }
    return values;
  }
}
