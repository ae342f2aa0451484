package dev.lading.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String KERNEL = "dev.lading.model";
  private static final String IO = "dev.lading.model.io";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(KERNEL);

  @Test
  void kernel_dependsOnNothingGenerated() {
    noClasses()
        .that()
        .resideInAnyPackage(KERNEL, IO)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lading.model.*.v*..", "dev.lading.model.catalog..")
        .because("generated types stand on the kernel")
        .check(CLASSES);
  }

  @Test
  void io_dependsOnNothingElse() {
    noClasses()
        .that()
        .resideInAPackage(IO)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(KERNEL)
        .because("formats implement the seam without knowing the types")
        .check(CLASSES);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("dev.lading.model.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCatalog_seesAllGroups() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.lading.model.catalog")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.lading.model.catalog")
        .check(CLASSES);
  }

  @Test
  void moduleDescriptor_exportsEveryPackage() throws IOException {
    ModuleDescriptor module;
    try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      module = ModuleDescriptor.read(in);
    }
    Set<String> exported = new TreeSet<>();
    module.exports().forEach(export -> exported.add(export.source()));
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(type.getPackageName()));
    assertThat(exported).isEqualTo(packages);
  }
}
