package dev.lading.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between packages. */
class ArchitectureTest {

  private static final JavaClasses TESTING =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lading.testing", "dev.lading.cluster");

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching("dev.lading.(**)")
        .should()
        .beFreeOfCycles()
        .because("a reader follows dependencies one way")
        .check(TESTING);
  }

  @Test
  void clusterModel_knowsNothingOfEnginesAndJunit() {
    noClasses()
        .that()
        .resideInAPackage("dev.lading.cluster..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.helm..", "dev.lading.kustomize..", "org.junit..")
        .because("it starts from manifests, wherever they are from")
        .check(TESTING);
  }
}
