package dev.lading.interop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lading.interop");

  @Test
  void packages_haveNoCycles() {
    slices().matching("dev.lading.interop(.*)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void conversions_knowOneClientEach() {
    noClasses()
        .that()
        .resideInAPackage("..fabric8")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.kubernetes..", "com.google.gson..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("..fabric8")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.fabric8..")
        .check(CLASSES);
  }
}
