package dev.lading.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The manifests of a Helm chart, as {@code helm template} renders it; hooks are left out. On a
 * parameter of type {@code Manifests}, or {@code RenderedChart} for the notes and hooks; on a
 * method or class for all such parameters that say nothing themselves. Needs {@code
 * dev.lading:lading-helm-compat}.
 *
 * <p>Templates that ask for randomness or the time get the same at every run.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@ExtendWith(ManifestExtension.class)
public @interface FromChart {

  /** The directory or archive of the chart, relative to the module. */
  String value();

  /** Files of values, relative to the module; each over those before. */
  String[] values() default {};

  /** Values over those of files, as {@code --set} takes them: {@code replicas=3}. */
  String[] set() default {};

  /** The name of the release. */
  String release() default "test";

  /** The namespace of the release. */
  String namespace() default "default";

  /** The Kubernetes version, as {@code --kube-version} takes it; default that of Helm. */
  String kubeVersion() default "";

  /** API versions the cluster has beside the default ones. */
  String[] apiVersions() default {};
}
