package dev.lading.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs for each kustomization in a directory of overlays. Its parameter of type {@code
 * Manifests} is what the overlay builds, one of type {@code Path} is the overlay's directory. Needs
 * {@code dev.lading:lading-kustomize-compat}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith({ManifestExtension.class, OverlayInvocations.class})
public @interface ForEachOverlay {

  /** The directory of the overlays, relative to the module. */
  String value();
}
