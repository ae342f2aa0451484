package dev.lading.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How Immutables implements the model: hidden classes with one constructor, JDK types only. */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    get = "*",
    of = "new",
    allParameters = true,
    jdkOnly = true)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ModelStyle {}
