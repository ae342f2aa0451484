package dev.lading.packages.values;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A value nobody should read by accident: never in messages, schemas, values files or {@code
 * toString} of Lading. Immutables prints attributes in its own {@code toString}: give the attribute
 * the type {@link SecretText}, or {@code @Value.Redacted} too.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Secret {}
