package dev.lading.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between packages. */
class ArchitectureTest {

  private static final JavaClasses DSL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lading.dsl");

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching("dev.lading.(**)")
        .should()
        .beFreeOfCycles()
        .because("a reader follows dependencies one way")
        .check(DSL);
  }

  @Test
  void drafts_knowNothingOfTextsAndOverlays() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.yaml..", "dev.lading.overlay..", "dev.lading.packages..")
        .because("drafts end in manifests, and what comes after is not their business")
        .check(DSL);
  }
}
