package dev.lading.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.plan.EnumPlan;
import javax.lang.model.element.Modifier;

/** The class of an open enumeration. */
final class EnumSource {

  private EnumSource() {}

  static TypeSpec of(EnumPlan plan) {
    TypeSpec.Builder out =
        TypeSpec.classBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Names.ENUM_VALUE)
            .addJavadoc("Values of {@code $L}; $L.\n", plan.name().simpleName(), closedness(plan));
    plan.constants().forEach((name, value) -> out.addField(constant(plan.name(), name, value)));
    return out.addMethod(constructor()).addMethod(of(plan.name(), plan)).build();
  }

  private static String closedness(EnumPlan plan) {
    return plan.closed() ? "the API server of this version takes no others" : "others are possible";
  }

  private static FieldSpec constant(ClassName type, String name, String value) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L.\n", Facts.code(value))
        .initializer("new $T($S)", type, value)
        .build();
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(Names.STRING, "value")
        .addStatement("super(value)")
        .build();
  }

  private static MethodSpec of(ClassName type, EnumPlan plan) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc("The value {@code value}, known or not.\n")
            .addAnnotation(Names.JSON_CREATOR)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addParameter(Names.STRING, "value")
            .returns(type)
            .beginControlFlow("return switch (value)");
    plan.constants().forEach((name, value) -> method.addStatement("case $S -> $L", value, name));
    return method.addStatement("default -> new $T(value)", type).addCode("$<};\n").build();
  }
}
