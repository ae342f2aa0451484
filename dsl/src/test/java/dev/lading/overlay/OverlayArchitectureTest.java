package dev.lading.overlay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of overlays, and to the others of the module. */
class OverlayArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lading.overlay");

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching("dev.lading.overlay.(**)")
        .should()
        .beFreeOfCycles()
        .because("overlays stand on transformers, and these on resources")
        .check(CLASSES);
  }

  @Test
  void internals_knowNothingOfOverlays() {
    noClasses()
        .that()
        .resideInAPackage("dev.lading.overlay.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.lading.overlay")
        .because("the transformers serve two front ends")
        .check(CLASSES);
  }

  @Test
  void overlays_knowNothingOfDraftsAndPackages() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.dsl..", "dev.lading.packages..")
        .because("an overlay does not care where manifests came from")
        .check(CLASSES);
  }
}
