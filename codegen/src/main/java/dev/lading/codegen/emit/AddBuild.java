package dev.lading.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The builder's {@code build()}: checks, notes on presence, and the call of the constructor. */
final class AddBuild implements TypeRule {

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(type.name())
            .addStatement("$T notes = extras", Names.EXTRAS);
    List<CodeBlock> arguments = new ArrayList<>();
    for (FieldPlan field : type.fields()) {
      method.addCode(check(type, field));
      arguments.add(argument(type, field));
    }
    if (type.resource().isPresent()) {
      method.addCode(absent("!hasApiVersion", "apiVersion")).addCode(absent("!hasKind", "kind"));
    }
    arguments.add(CodeBlock.of("notes"));
    CodeBlock joined = CodeBlock.join(arguments, ",\n");
    out.addMethod(
        method.addStatement("return new $T(\n$L)", type.implementation(), joined).build());
  }

  private static CodeBlock check(TypePlan type, FieldPlan field) {
    if (field.shape() != Shape.SINGLE) {
      return CodeBlock.builder()
          .beginControlFlow("if (this.$1L != null && this.$1L.isEmpty())", field.javaName())
          .addStatement(
              "notes = notes.withEmpty($S, $T.of())",
              field.jsonName(),
              field.shape() == Shape.LIST ? List.class : Map.class)
          .endControlFlow()
          .build();
    }
    if (type.isMetadata(field)) {
      return absent("this.metadata == null", "metadata");
    }
    return field.mandatory() ? mandatory(type, field) : CodeBlock.of("");
  }

  private static CodeBlock mandatory(TypePlan type, FieldPlan field) {
    return CodeBlock.builder()
        .beginControlFlow("if (this.$L == null)", field.javaName())
        .beginControlFlow("if (!incompleteAllowed)")
        .addStatement(
            "throw new $T($S, $S)", Names.MISSING_FIELD, type.name().simpleName(), field.jsonName())
        .endControlFlow()
        .addStatement("notes = notes.withAbsent($S)", field.jsonName())
        .endControlFlow()
        .build();
  }

  private static CodeBlock absent(String condition, String field) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", condition)
        .addStatement("notes = notes.withAbsent($S)", field)
        .endControlFlow()
        .build();
  }

  private static CodeBlock argument(TypePlan type, FieldPlan field) {
    String name = field.javaName();
    if (type.isMetadata(field)) {
      return CodeBlock.of("this.$1L == null ? $2T.EMPTY : this.$1L", name, Names.OBJECT_META);
    }
    return switch (field.shape()) {
      case SINGLE ->
          field.mandatory()
              ? CodeBlock.of("this.$1L == null ? $2L : this.$1L", name, neutral(field))
              : CodeBlock.of("$T.ofNullable(this.$L)", Optional.class, name);
      case LIST -> CodeBlock.of("this.$2L == null ? $1T.of() : this.$2L", List.class, name);
      case MAP, MAP_OF_LISTS ->
          CodeBlock.of("this.$2L == null ? $1T.of() : this.$2L", Map.class, name);
    };
  }

  /** What stands for a mandatory field that an object which was read lacks. */
  private static CodeBlock neutral(FieldPlan field) {
    return switch (field.kind()) {
      case STRING -> CodeBlock.of("$S", "");
      case INT32 -> CodeBlock.of("0");
      case INT64 -> CodeBlock.of("0L");
      case DOUBLE -> CodeBlock.of("0d");
      case BOOLEAN -> CodeBlock.of("false");
      case ENUM -> CodeBlock.of("$T.of($S)", field.value(), "");
      case KERNEL -> CodeBlock.of("$T.of($S)", field.value(), "0");
      case OBJECT, EMBEDDED_RESOURCE ->
          CodeBlock.of("$T.fromTree($T.of())", field.value(), Map.class);
      case OBJECT_OR_BOOLEAN, OBJECT_OR_LIST, OBJECT_OR_STRINGS ->
          throw new IllegalArgumentException("no neutral value for " + field.jsonName());
    };
  }
}
