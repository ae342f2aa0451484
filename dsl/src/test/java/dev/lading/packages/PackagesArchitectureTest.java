package dev.lading.packages;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of packages. */
class PackagesArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lading.packages", "dev.lading.overlay", "dev.lading.dsl");

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching("dev.lading.(**)")
        .should()
        .beFreeOfCycles()
        .because("exporters stand on packages, packages on values, and these on annotations")
        .check(CLASSES);
  }
}
