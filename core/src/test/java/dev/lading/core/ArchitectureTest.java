package dev.lading.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "dev.lading.problem",
              "dev.lading.yaml",
              "dev.lading.manifest",
              "dev.lading.schema",
              "dev.lading.patch",
              "dev.lading.validation");

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching("dev.lading.(**)")
        .should()
        .beFreeOfCycles()
        .because("a reader follows dependencies one way")
        .check(CORE);
  }

  @Test
  void yaml_knowsNothingOfManifests() {
    noClasses()
        .that()
        .resideInAPackage("dev.lading.yaml..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.manifest..", "dev.lading.schema..", "dev.lading.patch..")
        .because("YAML is a format, resources are one use of it")
        .check(CORE);
  }

  @Test
  void problems_knowNothingElse() {
    noClasses()
        .that()
        .resideInAPackage("dev.lading.problem..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.yaml..", "dev.lading.manifest..", "dev.lading.model..")
        .because("everything may have problems")
        .check(CORE);
  }

  @Test
  void internals_ofTheModel_areNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.lading.model.internal..")
        .because("internal packages belong to their module")
        .check(CORE);
  }
}
