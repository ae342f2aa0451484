package dev.lading.packages.values;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long a text may be, in characters (code points), or how many members a list or map may have.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Length {

  /** The least length. Default: none. */
  int min() default 0;

  /** The greatest length. Default: none. */
  int max() default Integer.MAX_VALUE;
}
