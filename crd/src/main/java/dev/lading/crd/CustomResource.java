package dev.lading.crd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a Java type one version of a custom resource; see {@link CustomResourceDefinitions}. The
 * attributes of the type are the members of a resource besides apiVersion, kind and metadata,
 * usually {@code spec} and {@code status}. With a {@code status} the resource has a status
 * subresource.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CustomResource {

  /** The API group, such as {@code store.example.com}. */
  String group();

  /** The version, such as {@code v1}. */
  String version();

  /** The kind. Default: the name of the type. */
  String kind() default "";

  /** The name in request paths. Default: the kind in lower case, in the plural. */
  String plural() default "";

  /** What {@code kubectl get} takes for one. Default: the kind in lower case. */
  String singular() default "";

  /** Short names for {@code kubectl get}. */
  String[] shortNames() default {};

  /** Categories such as {@code all}. */
  String[] categories() default {};

  /** Where resources live. */
  Scope scope() default Scope.NAMESPACED;

  /** Whether the API server offers this version. */
  boolean served() default true;

  /** Whether resources are stored in this version. Default: the last version given is. */
  boolean storage() default false;

  /** What {@code kubectl get} shows besides the name. */
  PrinterColumn[] columns() default {};

  /** Where resources live: in namespaces or outside of them. */
  enum Scope {
    /** In namespaces. */
    NAMESPACED("Namespaced"),
    /** Outside of namespaces. */
    CLUSTER("Cluster");

    private final String word;

    Scope(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** A column of {@code kubectl get}. */
  @Target({})
  @Retention(RetentionPolicy.RUNTIME)
  @interface PrinterColumn {

    /** The heading. */
    String name();

    /** The JSON path of the value, such as {@code .spec.replicas}. */
    String path();

    /** {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code date}. */
    String type() default "string";

    /** What the column is about. */
    String description() default "";

    /** Columns of a priority above 0 are shown in wide output only. */
    int priority() default 0;
  }
}
