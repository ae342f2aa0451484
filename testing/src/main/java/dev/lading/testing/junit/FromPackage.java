package dev.lading.testing.junit;

import dev.lading.packages.AnyPackage;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The manifests of a package written in Java, rendered with its own values. On a parameter of type
 * {@code Manifests}; on a method or class for all such parameters that say nothing themselves.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@ExtendWith(ManifestExtension.class)
public @interface FromPackage {

  /** The package, which has a constructor without parameters. */
  Class<? extends AnyPackage> value();

  /** The name of the release. */
  String release() default "test";

  /** The namespace of the release. */
  String namespace() default "default";
}
