package dev.lading.codegen.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import javax.lang.model.element.Modifier;

/** {@code withX}: a copy with one field changed. */
final class AddWithers implements TypeRule {

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    for (FieldPlan field : type.fields()) {
      out.addMethod(wither(type, field, Setters.parameter(field)));
      if (field.shape() == Shape.SINGLE && field.kind().hasBuilder()) {
        out.addMethod(editor(type, field));
      }
    }
  }

  private static MethodSpec wither(TypePlan type, FieldPlan field, TypeName parameter) {
    MethodSpec.Builder method = method(type, field);
    if (type.isMetadata(field)) {
      method.addAnnotation(Override.class);
    }
    return method
        .addJavadoc("A copy with another $L.\n", Facts.code(field.jsonName()))
        .addParameter(parameter, field.javaName())
        .addStatement("return toBuilder().$1L($1L).build()", field.javaName())
        .build();
  }

  private static MethodSpec editor(TypePlan type, FieldPlan field) {
    return method(type, field)
        .addJavadoc(
            "A copy with $L changed, starting from what it is.\n", Facts.code(field.jsonName()))
        .addParameter(Names.consumerOf(field.valueClass().nestedClass("Builder")), "change")
        .addStatement("return toBuilder().$L(change).build()", field.javaName())
        .build();
  }

  private static MethodSpec.Builder method(TypePlan type, FieldPlan field) {
    return MethodSpec.methodBuilder("with" + Names.capital(field.javaName()))
        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
        .returns(type.name());
  }
}
