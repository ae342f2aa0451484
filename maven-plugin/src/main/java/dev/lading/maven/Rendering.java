package dev.lading.maven;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one set of manifests comes from, as a POM configures it: exactly one of {@code chart},
 * {@code kustomization}, {@code files}, {@code packageName} and {@code type}. The others say how a
 * chart or package is rendered.
 *
 * <p>Maven sets the fields.
 */
public class Rendering {

  /** What the set is called: its folder in the output. Default: the source's own name. */
  @Nullable String name;

  /** A Helm chart: a directory or a {@code .tgz}. */
  @Nullable File chart;

  /** A directory with a kustomization. */
  @Nullable File kustomization;

  /** A YAML or JSON file, or a directory of such. */
  @Nullable File files;

  /** The name of a {@code ManifestPackage} on the class path, as its metadata has it. */
  @Nullable String packageName;

  /**
   * A class of the project with a public constructor without parameters that is a {@code
   * Supplier<Manifests>}.
   */
  @Nullable String type;

  /** The release; default the name. */
  @Nullable String release;

  /** The namespace of a release; default {@code default}. */
  String namespace = "default";

  /** Files of values, later ones over earlier ones. */
  List<File> valuesFiles = List.of();

  /** Values as of {@code --set}. */
  List<String> set = List.of();

  /** The Kubernetes version a chart is rendered for; default as Helm has it. */
  @Nullable String kubeVersion;

  /** Whether the CRD files of a chart are part of the set. */
  boolean includeCrds = true;

  /** Whether Helm 3.17 is followed instead of 4.1. */
  boolean helm3;
}
