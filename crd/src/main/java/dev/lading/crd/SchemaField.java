package dev.lading.crd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the schema of a custom resource says of an attribute besides its Java type; of a list or
 * map, conditions are about each value. On a type, only the description counts.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SchemaField {

  /** What it is for. */
  String description() default "";

  /** The texts it may be; Java enums need no such list. */
  String[] allowed() default {};

  /** The regular expression a text must match. */
  String pattern() default "";

  /** The least number. */
  double minimum() default Double.NEGATIVE_INFINITY;

  /** The greatest number. */
  double maximum() default Double.POSITIVE_INFINITY;

  /** The least length of a text. */
  int minLength() default 0;

  /** The greatest length of a text. */
  int maxLength() default Integer.MAX_VALUE;

  /** The fields that tell the items of a list apart, by which patches are merged. */
  String[] listKeys() default {};

  /** Whether members the type does not have are kept. */
  boolean preserveUnknown() default false;
}
