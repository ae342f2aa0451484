package dev.lading.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The accessors that Immutables implements, and the constants of a kind. */
final class AddAttributes implements TypeRule {

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    type.resource().ifPresent(kind -> addConstants(type, kind, out));
    for (FieldPlan field : type.fields()) {
      out.addMethod(attribute(type, field));
    }
    out.addMethod(
        abstractMethod("extras")
            .addJavadoc("What this carries beyond its fields.\n")
            .returns(Names.EXTRAS)
            .build());
    out.addMethod(
        MethodSpec.methodBuilder("unknownFields")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
            .returns(Names.mapOf(ClassName.OBJECT))
            .addStatement("return extras().unknownFields()")
            .build());
    if (type.isIdentified()) {
      out.addMethod(resourceType());
    }
  }

  private static MethodSpec resourceType() {
    TypeName any =
        ParameterizedTypeName.get(
            Names.RESOURCE_TYPE, WildcardTypeName.subtypeOf(ClassName.OBJECT));
    return MethodSpec.methodBuilder("resourceType")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), any))
        .addStatement("return $T.of(TYPE)", Optional.class)
        .build();
  }

  private static void addConstants(TypePlan type, KindFacts kind, TypeSpec.Builder out) {
    out.addMethod(constant(type, "apiVersion", kind.apiVersion()));
    out.addMethod(constant(type, "kind", kind.kind()));
  }

  private static MethodSpec constant(TypePlan type, String name, String value) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
            .returns(Names.STRING)
            .addStatement("return $S", value);
    if (type.isIdentified()) {
      method.addAnnotation(Override.class);
    } else {
      method.addJavadoc("Always {@code $L}.\n", value);
    }
    return method.build();
  }

  private static MethodSpec attribute(TypePlan type, FieldPlan field) {
    MethodSpec.Builder method = abstractMethod(field.javaName());
    method.addJavadoc("$L\n", Facts.ofField(field));
    if (field.redacted()) {
      method.addAnnotation(Names.REDACTED);
    }
    if (type.isMetadata(field)) {
      return method.addAnnotation(Override.class).returns(Names.OBJECT_META).build();
    }
    return method.returns(field.accessorType()).build();
  }

  private static MethodSpec.Builder abstractMethod(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT);
  }
}
