package dev.lading.maven;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals about manifests have in common: the renderings. */
abstract class LadingMojo extends ReportingMojo {

  /** The sets of manifests. */
  @Parameter private List<Rendering> renderings = List.of();

  /** A kustomization directory, when there are no renderings. */
  @Parameter(property = "lading.kustomization")
  private @Nullable File kustomization;

  /** A Helm chart, when there are no renderings. */
  @Parameter(property = "lading.chart")
  private @Nullable File chart;

  /** A file or directory of manifests, when there are no renderings. */
  @Parameter(property = "lading.files")
  private @Nullable File files;

  /** Whether nothing is done. */
  @Parameter(property = "lading.skip", defaultValue = "false")
  private boolean skip;

  /** Where manifests are written to, a folder for each rendering. */
  @Parameter(
      property = "lading.outputDirectory",
      defaultValue = "${project.build.directory}/kubernetes")
  File outputDirectory;

  /** Does the goal's work for one source. */
  abstract void process(Source source) throws IOException, MojoExecutionException;

  /** After the last source. */
  void finish() throws IOException, MojoFailureException {}

  /** Renders a source and tells what is odd about it. */
  final Rendered render(Source source) throws IOException, MojoExecutionException {
    Rendered rendered = source.render();
    rendered.remarks().forEach(remark -> getLog().warn(rendered.name() + ": " + remark));
    return rendered;
  }

  @Override
  final String failure() {
    return "manifests cannot be rendered";
  }

  @Override
  final void run() throws IOException, MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("skipped");
      return;
    }
    try (URLClassLoader classes = projectClasses()) {
      for (Source source : new Sources(classes).of(configured())) {
        process(source);
      }
      finish();
    }
  }

  private List<Rendering> configured() throws MojoExecutionException {
    List<Rendering> all = new ArrayList<>(renderings);
    if (all.isEmpty() && (kustomization != null || chart != null || files != null)) {
      Rendering only = new Rendering();
      only.kustomization = kustomization;
      only.chart = chart;
      only.files = files;
      all.add(only);
    }
    if (all.isEmpty()) {
      throw new MojoExecutionException(
          "there is nothing to render: configure <renderings>, or give -Dlading.kustomization,"
              + " -Dlading.chart or -Dlading.files");
    }
    return all;
  }

  /** The project's classes, over the plugin's own: both see the same Lading. */
  private URLClassLoader projectClasses() throws MojoExecutionException {
    try {
      List<URL> urls = new ArrayList<>();
      for (String element : project.getRuntimeClasspathElements()) {
        urls.add(new File(element).toURI().toURL());
      }
      return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
    } catch (DependencyResolutionRequiredException | MalformedURLException unusable) {
      throw new MojoExecutionException("the project's class path is not known", unusable);
    }
  }
}
