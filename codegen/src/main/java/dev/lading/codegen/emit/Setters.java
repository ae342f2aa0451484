package dev.lading.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import dev.lading.codegen.plan.ValueKind;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/** The builder's methods for one field: set, add, put, each by value or through a lambda. */
final class Setters {

  private final TypePlan type;
  private final FieldPlan field;
  private final TypeSpec.Builder out;
  private final String name;

  private Setters(TypePlan type, FieldPlan field, TypeSpec.Builder out) {
    this.type = type;
    this.field = field;
    this.out = out;
    this.name = field.javaName();
  }

  static void add(TypePlan type, FieldPlan field, TypeSpec.Builder out) {
    Setters setters = new Setters(type, field, out);
    switch (field.shape()) {
      case SINGLE -> setters.single();
      case LIST -> setters.list();
      case MAP -> setters.map();
      case MAP_OF_LISTS -> setters.mapOfLists();
    }
  }

  /** The parameter of the setter: a whole list or map, or a single value that may be null. */
  static TypeName parameter(FieldPlan field) {
    return switch (field.shape()) {
      case SINGLE ->
          field.mandatory() || field.kind().isPrimitive()
              ? field.parameterType()
              : nullable(field.value());
      case LIST -> nullable(Names.iterableOf(field.value()));
      case MAP -> nullable(Names.mapOf(Names.producer(field.value())));
      case MAP_OF_LISTS ->
          nullable(Names.mapOf(Names.producer(Names.listOf(Names.producer(field.value())))));
    };
  }

  private static TypeName nullable(TypeName type) {
    return type.annotated(AnnotationSpec.builder(Names.NULLABLE).build());
  }

  private void single() {
    out.addMethod(setter(parameter(field), CodeBlock.of("this.$1L = $1L", name)));
    if (field.kind().isPrimitive() && !field.mandatory()) {
      out.addMethod(setter(nullable(field.value()), CodeBlock.of("this.$1L = $1L", name)));
    }
    if (field.kind().hasBuilder()) {
      out.addMethod(lambdaSetter());
    }
    if (isKernel(Names.QUANTITY) || isKernel(Names.INT_OR_STRING)) {
      out.addMethod(converting(Names.STRING));
    }
    if (isKernel(Names.INT_OR_STRING)) {
      out.addMethod(converting(TypeName.INT));
    }
  }

  private boolean isKernel(ClassName kernelType) {
    return field.value().equals(kernelType);
  }

  private MethodSpec setter(TypeName parameter, CodeBlock statement) {
    return method(name)
        .addJavadoc(
            parameter.isAnnotated() ? "Sets $L; null removes it.\n" : "Sets $L.\n",
            Facts.code(field.jsonName()))
        .addParameter(parameter, name)
        .addStatement(statement)
        .addStatement("return this")
        .build();
  }

  private MethodSpec converting(TypeName parameter) {
    return setter(parameter, CodeBlock.of("this.$1L = $2T.of($1L)", name, field.value()));
  }

  private MethodSpec lambdaSetter() {
    return method(name)
        .addJavadoc("Sets $L, starting from what it is.\n", Facts.code(field.jsonName()))
        .addParameter(Names.consumerOf(nestedBuilder()), "change")
        .addStatement(
            "$1T nested = this.$2L == null ? $3L : this.$2L.toBuilder()",
            nestedBuilder(),
            name,
            fresh())
        .addStatement(
            "this.$L = $T.field($S, $S, nested, change)",
            name,
            Names.NESTED,
            type.name().simpleName(),
            field.jsonName())
        .addStatement("return this")
        .build();
  }

  private ClassName nestedBuilder() {
    return field.valueClass().nestedClass("Builder");
  }

  private CodeBlock fresh() {
    String suffix = field.kind() == ValueKind.EMBEDDED_RESOURCE ? ".withoutTypeMeta()" : "";
    return CodeBlock.of("$T.builder()" + suffix, field.valueClass());
  }

  private void list() {
    out.addMethod(
        setter(parameter(field), CodeBlock.of("this.$1L = $2T.list($1L)", name, Names.FIELDS)));
    if (field.kind() == ValueKind.STRING || field.kind() == ValueKind.ENUM) {
      out.addMethod(varargs());
    }
    out.addMethod(adder());
    if (field.kind().hasBuilder()) {
      out.addMethod(lambdaAdder());
    }
  }

  private MethodSpec varargs() {
    return method(name)
        .varargs()
        .addJavadoc("Sets $L.\n", Facts.code(field.jsonName()))
        .addParameter(ArrayTypeName.of(field.value()), name)
        .addStatement("return $1L($2T.asList($1L))", name, Arrays.class)
        .build();
  }

  private MethodSpec adder() {
    return method("add" + Names.capital(field.singular()))
        .addJavadoc("Adds to $L.\n", Facts.code(field.jsonName()))
        .addParameter(field.parameterType(), "element")
        .addStatement("this.$1L = $2T.append(this.$1L, element)", name, Names.FIELDS)
        .addStatement("return this")
        .build();
  }

  private MethodSpec lambdaAdder() {
    return method("add" + Names.capital(field.singular()))
        .addJavadoc("Adds to $L.\n", Facts.code(field.jsonName()))
        .addParameter(Names.consumerOf(nestedBuilder()), "change")
        .addStatement(
            "$T element = $T.element($S, $S, this.$L, $L, change)",
            field.value(),
            Names.NESTED,
            type.name().simpleName(),
            field.jsonName(),
            name,
            fresh())
        .addStatement("this.$1L = $2T.append(this.$1L, element)", name, Names.FIELDS)
        .addStatement("return this")
        .build();
  }

  private void map() {
    out.addMethod(
        setter(parameter(field), CodeBlock.of("this.$1L = $2T.map($1L)", name, Names.FIELDS)));
    out.addMethod(putter(field.parameterType(), CodeBlock.of("value")));
    if (isKernel(Names.QUANTITY)) {
      out.addMethod(putter(Names.STRING, CodeBlock.of("$T.of(value)", Names.QUANTITY)));
    }
    if (field.kind().hasBuilder()) {
      out.addMethod(lambdaPutter());
    }
  }

  private MethodSpec putter(TypeName parameter, CodeBlock value) {
    return put()
        .addParameter(parameter, "value")
        .addStatement("this.$1L = $2T.put(this.$1L, key, $3L)", name, Names.FIELDS, value)
        .addStatement("return this")
        .build();
  }

  private MethodSpec lambdaPutter() {
    return put()
        .addParameter(Names.consumerOf(nestedBuilder()), "change")
        .addStatement(
            "$T value = $T.entry($S, $S, key, $L, change)",
            field.value(),
            Names.NESTED,
            type.name().simpleName(),
            field.jsonName(),
            fresh())
        .addStatement("this.$1L = $2T.put(this.$1L, key, value)", name, Names.FIELDS)
        .addStatement("return this")
        .build();
  }

  private void mapOfLists() {
    out.addMethod(
        setter(
            parameter(field), CodeBlock.of("this.$1L = $2T.mapOfLists($1L)", name, Names.FIELDS)));
    out.addMethod(
        put()
            .addParameter(Names.listOf(Names.producer(field.value())), "value")
            .addStatement("this.$1L = $2T.putList(this.$1L, key, value)", name, Names.FIELDS)
            .addStatement("return this")
            .build());
  }

  private MethodSpec.Builder put() {
    return method("put" + Names.capital(field.singular()))
        .addJavadoc("Puts an entry into $L.\n", Facts.code(field.jsonName()))
        .addParameter(Names.STRING, "key");
  }

  private MethodSpec.Builder method(String methodName) {
    return MethodSpec.methodBuilder(methodName)
        .addModifiers(Modifier.PUBLIC)
        .returns(type.builder());
  }

  static boolean isSingle(FieldPlan field) {
    return field.shape() == Shape.SINGLE;
  }
}
