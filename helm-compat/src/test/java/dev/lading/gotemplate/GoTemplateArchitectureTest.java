package dev.lading.gotemplate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class GoTemplateArchitectureTest {
  private static final String INTERNAL = "dev.lading.gotemplate.internal.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lading.gotemplate");

  private static void noArrow(String from, String because, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .because(because)
        .check(CLASSES);
  }

  @Test
  void language_knowsNothingOfHelm() {
    noArrow(
        "dev.lading.gotemplate..",
        "the language is of use without Helm and Kubernetes",
        "dev.lading.sprig..",
        "dev.lading.helm..",
        "dev.lading.model..",
        "dev.lading.manifest..");
  }

  @Test
  void internals_pointOneWay() {
    noArrow(
        INTERNAL + "format",
        "formatting is the bottom",
        INTERNAL + "syntax",
        INTERNAL + "eval",
        INTERNAL + "builtin");
    noArrow(INTERNAL + "syntax", "a parser runs nothing", INTERNAL + "eval", INTERNAL + "builtin");
    noArrow(
        INTERNAL + "builtin",
        "functions are called, they do not call",
        INTERNAL + "syntax",
        INTERNAL + "eval");
  }

  @Test
  void language_usesNoReflectionAndNoRegularExpressions() {
    noArrow(
        "dev.lading.gotemplate..",
        "hot paths use neither",
        "java.lang.reflect..",
        "java.util.regex..");
  }
}
