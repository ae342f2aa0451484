package dev.lading.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The manifests of YAML or JSON files, read strictly. On a parameter of type {@code Manifests}; on
 * a method or class for all such parameters that say nothing themselves.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@ExtendWith(ManifestExtension.class)
public @interface FromYaml {

  /**
   * Files or directories, relative to the module, or to its class path after {@code classpath:}.
   */
  String[] value();
}
