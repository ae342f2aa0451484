package dev.lading.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Turns the configured renderings into sources, and says what is wrong with them. */
final class Sources {

  private final ClassLoader classes;

  Sources(ClassLoader classes) {
    this.classes = classes;
  }

  List<Source> of(List<Rendering> renderings) throws MojoExecutionException {
    List<Source> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Rendering rendering : renderings) {
      String name = nameOf(rendering);
      if (!names.add(name)) {
        throw new MojoExecutionException(
            "two renderings are called " + name + ": give them a <name> each");
      }
      sources.add(source(name, rendering));
    }
    return sources;
  }

  private Source source(String name, Rendering rendering) throws MojoExecutionException {
    List<Source> given = new ArrayList<>();
    if (rendering.chart != null) {
      given.add(new ChartSource(name, existing(rendering.chart), rendering));
    }
    if (rendering.kustomization != null) {
      given.add(new KustomizationSource(name, existing(rendering.kustomization)));
    }
    if (rendering.files != null) {
      given.add(new FilesSource(name, existing(rendering.files)));
    }
    if (rendering.packageName != null) {
      given.add(new PackageSource(name, rendering.packageName, rendering, classes));
    }
    if (rendering.type != null) {
      given.add(new TypeSource(name, rendering.type, classes));
    }
    if (given.size() != 1) {
      throw new MojoExecutionException(
          "rendering "
              + name
              + " must have exactly one of <chart>, <kustomization>, <files>, <packageName> and"
              + " <type>, and has "
              + given.size());
    }
    return given.get(0);
  }

  private static Path existing(File file) throws MojoExecutionException {
    if (!file.exists()) {
      throw new MojoExecutionException("there is no " + file);
    }
    return file.toPath();
  }

  private static String nameOf(Rendering rendering) {
    if (rendering.name != null) {
      return rendering.name;
    }
    if (rendering.packageName != null) {
      return rendering.packageName;
    }
    if (rendering.type != null) {
      return rendering.type.substring(rendering.type.lastIndexOf('.') + 1);
    }
    return fileName(rendering.chart, rendering.kustomization, rendering.files);
  }

  private static String fileName(@Nullable File... candidates) {
    for (File candidate : candidates) {
      if (candidate != null) {
        String name = candidate.getName();
        return name.endsWith(".tgz") ? name.substring(0, name.length() - 4) : name;
      }
    }
    return "manifests";
  }
}
