package dev.lading.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The manifests of a kustomization, as {@code kubectl kustomize --enable-helm} builds it. On a
 * parameter of type {@code Manifests}; on a method or class for all such parameters that say
 * nothing themselves. Needs {@code dev.lading:lading-kustomize-compat}, and {@code
 * lading-helm-compat} for charts.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@ExtendWith(ManifestExtension.class)
public @interface FromKustomization {

  /** The directory, relative to the module. */
  String value();
}
