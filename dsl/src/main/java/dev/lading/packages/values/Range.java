package dev.lading.packages.values;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least and the greatest number an attribute may have; of a list or map, each of its numbers.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {

  /** The least number. Default: none. */
  double min() default Double.NEGATIVE_INFINITY;

  /** The greatest number. Default: none. */
  double max() default Double.POSITIVE_INFINITY;
}
