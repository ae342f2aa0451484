package dev.lading.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.plan.TypePlan;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** {@code builder()}, {@code toBuilder()}, {@code read}, {@code fromTree} and a kind's TYPE. */
final class AddFactories implements TypeRule {

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    type.resource().ifPresent(kind -> out.addField(resourceType(type, kind)));
    if (type.name().equals(Names.OBJECT_META)) {
      out.addField(emptyMetadata(type));
    }
    out.addMethod(builder(type)).addMethod(toBuilder(type)).addMethod(read(type));
    out.addMethod(fromTree(type));
  }

  private static FieldSpec emptyMetadata(TypePlan type) {
    return FieldSpec.builder(type.name(), "EMPTY", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("No field set.\n")
        .initializer("builder().build()")
        .build();
  }

  private static FieldSpec resourceType(TypePlan type, KindFacts kind) {
    TypeName resourceType = ParameterizedTypeName.get(Names.RESOURCE_TYPE, type.name());
    TypeSpec reader =
        TypeSpec.anonymousClassBuilder(
                "$T.class, $S, $S, $S, $L, $T.$L, $S",
                type.name(),
                kind.apiVersion(),
                kind.kind(),
                kind.plural() == null ? "" : kind.plural(),
                !Boolean.FALSE.equals(kind.namespaced()),
                Names.STABILITY,
                kind.stability().toUpperCase(Locale.ROOT),
                kind.since())
            .superclass(resourceType)
            .addMethod(readOverride(type))
            .build();
    return FieldSpec.builder(resourceType, "TYPE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The kind this type stands for.\n")
        .initializer("$L", reader)
        .build();
  }

  private static MethodSpec readOverride(TypePlan type) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type.name())
        .addParameter(Names.READER, "in")
        .addStatement("return $T.read(in)", type.name())
        .build();
  }

  private static MethodSpec builder(TypePlan type) {
    return factory("builder")
        .addJavadoc("A builder with nothing set.\n")
        .returns(type.builder())
        .addStatement("return new Builder()")
        .build();
  }

  private static MethodSpec toBuilder(TypePlan type) {
    return MethodSpec.methodBuilder("toBuilder")
        .addJavadoc("A builder that starts from this.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
        .returns(type.builder())
        .addStatement("return new Builder(this)")
        .build();
  }

  private static MethodSpec read(TypePlan type) {
    return factory("read")
        .addJavadoc("Reads one object; what is absent stays absent, what is unknown is kept.\n")
        .returns(type.name())
        .addParameter(Names.READER, "in")
        .addStatement("return new Builder().readFrom(in).build()")
        .build();
  }

  private static MethodSpec fromTree(TypePlan type) {
    return factory("fromTree")
        .addJavadoc(
            """
            The object that a plain tree holds.

            @throws IllegalArgumentException when a value has the wrong shape
            """)
        .addAnnotation(
            AnnotationSpec.builder(Names.JSON_CREATOR)
                .addMember("mode", "$T.Mode.DELEGATING", Names.JSON_CREATOR)
                .build())
        .returns(type.name())
        .addParameter(Names.mapOf(ClassName.OBJECT), "tree")
        .addStatement("return read(new $T(tree))", Names.TREE_READER)
        .build();
  }

  private static MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC);
  }
}
