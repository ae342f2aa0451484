package dev.lading.kustomize;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages of the engine, and to other modules. */
class KustomizeArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lading.kustomize");

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching("dev.lading.kustomize.(**)")
        .should()
        .beFreeOfCycles()
        .because("a kustomization is loaded, accumulated, transformed and printed in that order")
        .check(CLASSES);
  }

  @Test
  void internals_knowNothingOfTheEntryPoints() {
    noClasses()
        .that()
        .resideInAnyPackage("dev.lading.kustomize.internal..", "dev.lading.kustomize.options..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.lading.kustomize")
        .because("what users call stands on top")
        .check(CLASSES);
  }

  @Test
  void charts_areLeftToTheCaller() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.helm..", "dev.lading.gotemplate..", "dev.lading.sprig..")
        .because("the engines never see each other")
        .check(CLASSES);
  }

  @Test
  void otherInternals_areThoseOfOverlaysAndPatches() {
    DescribedPredicate<JavaClass> foreign =
        resideInAPackage("dev.lading..internal..")
            .and(
                DescribedPredicate.not(
                    resideInAnyPackage(
                        "dev.lading.kustomize.internal..",
                        "dev.lading.overlay.internal..",
                        "dev.lading.patch.internal..")))
            .as("are internals of other modules");
    noClasses()
        .should()
        .dependOnClassesThat(foreign)
        .because("only the transformations are shared")
        .check(CLASSES);
  }
}
