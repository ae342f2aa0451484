package dev.lading.packages.values;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value that is accepted, for an attribute whose text cannot be guessed: tools that try a package
 * out use it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Example {

  /** Examples, more than one where possible. */
  String[] value();
}
