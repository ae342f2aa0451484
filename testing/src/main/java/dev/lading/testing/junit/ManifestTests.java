package dev.lading.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests of manifests: its golden files are watched. After all tests of the class have
 * run and passed, a file in its folder that none of them used fails the class, and so do files of
 * classes that are no more.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(ManifestExtension.class)
public @interface ManifestTests {}
