package dev.lading.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.plan.ModelPlan;
import dev.lading.codegen.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** The registry: from apiVersion and kind, or a class, to the resource type. */
final class CatalogSource {

  private static final TypeName ANY_TYPE =
      ParameterizedTypeName.get(Names.RESOURCE_TYPE, WildcardTypeName.subtypeOf(Object.class));
  private static final TypeName OPTIONAL_TYPE =
      ParameterizedTypeName.get(ClassName.get(Optional.class), ANY_TYPE);

  private CatalogSource() {}

  static TypeSpec of(ModelPlan plan) {
    SortedMap<String, List<TypePlan>> byVersion = new TreeMap<>();
    for (TypePlan type : plan.types()) {
      type.resource()
          .map(KindFacts::apiVersion)
          .ifPresent(
              version -> byVersion.computeIfAbsent(version, v -> new ArrayList<>()).add(type));
    }
    TypeSpec.Builder out =
        TypeSpec.classBuilder(plan.layout().catalog())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "Every kind of $L, made from $L. Looking one up loads that kind only.\n",
                plan.layout().api(),
                plan.layout().source())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(find(byVersion))
            .addMethod(findClass(byVersion))
            .addMethod(all(byVersion));
    byVersion.forEach((version, types) -> out.addMethod(findKind(version, types)));
    return out.build();
  }

  private static MethodSpec find(SortedMap<String, List<TypePlan>> byVersion) {
    MethodSpec.Builder method =
        lookUp("find")
            .addJavadoc("The type for {@code apiVersion} and {@code kind}; empty if unknown.\n")
            .returns(OPTIONAL_TYPE)
            .addParameter(Names.STRING, "apiVersion")
            .addParameter(Names.STRING, "kind")
            .beginControlFlow("$T type = switch (apiVersion)", ANY_TYPE.annotated(nullable()));
    byVersion
        .keySet()
        .forEach(
            version -> method.addStatement("case $S -> $L(kind)", version, methodName(version)));
    return method
        .addStatement("default -> null")
        .addCode("$<};\n")
        .addStatement("return $T.ofNullable(type)", Optional.class)
        .build();
  }

  private static com.palantir.javapoet.AnnotationSpec nullable() {
    return com.palantir.javapoet.AnnotationSpec.builder(Names.NULLABLE).build();
  }

  private static String methodName(String apiVersion) {
    StringBuilder name = new StringBuilder("in");
    for (String word : apiVersion.replace('-', '_').split("[./]")) {
      name.append(Names.capital(word));
    }
    return name.toString();
  }

  private static MethodSpec findKind(String version, List<TypePlan> types) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(methodName(version))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(ANY_TYPE.annotated(nullable()))
            .addParameter(Names.STRING, "kind")
            .beginControlFlow("return switch (kind)");
    for (TypePlan type : types) {
      String kind = type.resource().map(KindFacts::kind).orElseThrow();
      method.addStatement("case $S -> $T.TYPE", kind, type.name());
    }
    return method.addStatement("default -> null").addCode("$<};\n").build();
  }

  private static MethodSpec findClass(SortedMap<String, List<TypePlan>> byVersion) {
    TypeVariableName variable = TypeVariableName.get("T", Names.API_OBJECT);
    MethodSpec.Builder method =
        lookUp("find")
            .addTypeVariable(variable)
            .addJavadoc("The type whose Java interface is {@code javaType}; empty if unknown.\n")
            .addAnnotation(
                com.palantir.javapoet.AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build())
            .returns(
                ParameterizedTypeName.get(
                    ClassName.get(Optional.class),
                    ParameterizedTypeName.get(Names.RESOURCE_TYPE, variable)))
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(Class.class), variable), "javaType")
            .beginControlFlow(
                "$T type = switch (javaType.getName())", ANY_TYPE.annotated(nullable()));
    byVersion
        .values()
        .forEach(
            types ->
                types.forEach(
                    type ->
                        method.addStatement(
                            "case $S -> $T.TYPE", type.name().reflectionName(), type.name())));
    return method
        .addStatement("default -> null")
        .addCode("$<};\n")
        .addStatement(
            "return $T.ofNullable(($T) type)",
            Optional.class,
            ParameterizedTypeName.get(Names.RESOURCE_TYPE, variable))
        .build();
  }

  private static MethodSpec all(SortedMap<String, List<TypePlan>> byVersion) {
    List<CodeBlock> types = new ArrayList<>();
    byVersion
        .values()
        .forEach(list -> list.forEach(type -> types.add(CodeBlock.of("$T.TYPE", type.name()))));
    return lookUp("all")
        .addJavadoc("All of them, by apiVersion and kind; loads every kind.\n")
        .returns(Names.listOf(ANY_TYPE))
        .addStatement("return $T.of(\n$L)", List.class, CodeBlock.join(types, ",\n"))
        .build();
  }

  private static MethodSpec.Builder lookUp(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
