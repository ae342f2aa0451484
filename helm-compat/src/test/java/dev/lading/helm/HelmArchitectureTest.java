package dev.lading.helm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HelmArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.lading.helm", "dev.lading.gotemplate", "dev.lading.sprig");

  @Test
  void packages_haveNoCycles() {
    slices()
        .matching("dev.lading.(**)")
        .should()
        .beFreeOfCycles()
        .because("values, functions, language, Sprig and charts stand on each other in that order")
        .check(CLASSES);
  }

  @Test
  void charts_areReadFromPathsOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(URL|URLConnection|Socket|http\\..*)|java\\.lang\\.Process.*")
        .because("nothing is fetched and nothing is started")
        .check(CLASSES);
  }
}
