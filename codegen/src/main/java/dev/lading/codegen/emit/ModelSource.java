package dev.lading.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.plan.EnumPlan;
import dev.lading.codegen.plan.Layout;
import dev.lading.codegen.plan.ModelPlan;
import dev.lading.codegen.plan.Planner;
import dev.lading.codegen.plan.TypePlan;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The source of a whole model, file by file. */
public final class ModelSource {

  private static final List<TypeRule> RULES =
      List.of(
          new AddHeader(),
          new AddAttributes(),
          new AddFactories(),
          new AddWithers(),
          new AddWriting(),
          new AddBuilder());

  private final Layout layout;
  private final SortedMap<String, String> files = new TreeMap<>();

  private ModelSource(Layout layout) {
    this.layout = layout;
  }

  /** Texts by path below the source folder. */
  public static SortedMap<String, String> files(ModelPlan plan) {
    ModelSource source = new ModelSource(plan.layout());
    for (TypePlan type : plan.types()) {
      source.add(type.name().packageName(), typeSource(type));
    }
    for (EnumPlan plan1 : plan.enums()) {
      source.add(plan1.name().packageName(), EnumSource.of(plan1));
    }
    source.add(plan.layout().catalog().packageName(), CatalogSource.of(plan));
    source.packages(plan).forEach(source::addPackage);
    return source.files;
  }

  /** The source of one type, without its package. */
  static TypeSpec typeSource(TypePlan type) {
    TypeSpec.Builder out = TypeSpec.interfaceBuilder(type.name());
    RULES.forEach(rule -> rule.apply(type, out));
    return out.build();
  }

  private void add(String packageName, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(packageName, type)
            .addFileComment("Generated from $L; do not edit.", layout.source())
            .indent("  ")
            .skipJavaLangImports(true)
            .build();
    files.put(path(packageName, type.name()), file.toString());
  }

  private static String path(String packageName, String name) {
    return packageName.replace('.', '/') + "/" + name + ".java";
  }

  private SortedSet<String> packages(ModelPlan plan) {
    SortedSet<String> packages = new TreeSet<>();
    packages.add(layout.catalog().packageName());
    plan.types().forEach(type -> packages.add(type.name().packageName()));
    plan.enums().forEach(type -> packages.add(type.name().packageName()));
    packages.remove(Planner.KERNEL);
    return packages;
  }

  private void addPackage(String packageName) {
    String what =
        packageName.equals(layout.catalog().packageName())
            ? "Finds the Java type of a kind."
            : "Types of "
                + layout.api()
                + ": "
                + packageName.substring(layout.basePackage().length() + 1)
                + ".";
    files.put(
        path(packageName, "package-info"),
        "// Generated from "
            + layout.source()
            + "; do not edit.\n/** "
            + what
            + " */\n@NullMarked\npackage "
            + packageName
            + ";\n\nimport org.jspecify.annotations.NullMarked;\n");
  }
}
