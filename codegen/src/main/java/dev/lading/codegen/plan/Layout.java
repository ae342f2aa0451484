package dev.lading.codegen.plan;

import com.palantir.javapoet.ClassName;
import java.util.Comparator;

/**
 * Where generated source goes and what it says about itself.
 *
 * @param basePackage the package below which the types lie, by the package part of their names
 * @param catalog the class that finds the types
 * @param source what they are made from, for the first line of each file
 * @param api whose types they are, for Javadoc
 * @param keyOrder the order in which members are written
 */
public record Layout(
    String basePackage, ClassName catalog, String source, String api, Comparator<String> keyOrder) {

  /** The Kubernetes API of a version, in the packages of the model. */
  public static Layout kubernetes(String version) {
    return new Layout(
        Planner.KERNEL,
        ClassName.get(Planner.KERNEL + ".catalog", "ResourceTypes"),
        "kubernetes-api.txt (" + version + ")",
        "the Kubernetes API",
        Comparator.naturalOrder());
  }

  /** The interface for a type below the base package. */
  ClassName className(String type) {
    int dot = type.lastIndexOf('.');
    return ClassName.get(basePackage + "." + type.substring(0, dot), type.substring(dot + 1));
  }
}
