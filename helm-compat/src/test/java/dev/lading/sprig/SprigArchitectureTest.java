package dev.lading.sprig;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SprigArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lading.sprig");

  @Test
  void functions_knowNothingOfHelmAndKubernetes() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.helm..", "dev.lading.model..", "dev.lading.manifest..")
        .because("Sprig is of use in any template")
        .check(CLASSES);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("dev.lading.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void functions_doNotReachIntoTheLanguage() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.gotemplate.internal..")
        .because("Sprig uses what any host can use")
        .check(CLASSES);
  }
}
