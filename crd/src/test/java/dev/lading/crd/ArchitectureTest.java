package dev.lading.crd;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lading.crd");

  @Test
  void reflection_isForTypesOfUsersOnly() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Accessors")
        .and()
        .doNotHaveSimpleName("Attribute")
        .and()
        .doNotHaveSimpleName("DefaultValues")
        .and()
        .doNotHaveSimpleName("TypeSchema")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.reflect..")
        .because("reading definitions and generating sources needs none")
        .check(CLASSES);
  }

  @Test
  void engines_areNotNeeded() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.overlay..", "dev.lading.dsl..", "dev.lading.kustomize..")
        .check(CLASSES);
  }
}
