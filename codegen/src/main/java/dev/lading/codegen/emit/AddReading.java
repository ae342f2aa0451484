package dev.lading.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import dev.lading.codegen.plan.ValueKind;
import java.util.ArrayList;
import java.util.TreeMap;

/** The builder's {@code readFrom}: one case a field. */
final class AddReading implements TypeRule {

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("readFrom")
            .returns(type.builder())
            .addParameter(Names.READER, "in");
    if (type.hasMandatory()) {
      method.addStatement("incompleteAllowed = true");
    }
    if (type.resource().isPresent()) {
      method.addStatement("withoutTypeMeta()");
    }
    method
        .addStatement("in.beginObject()")
        .beginControlFlow("for (String name = in.nextField(); name != null; name = in.nextField())")
        .beginControlFlow("switch (name)");
    type.resource().ifPresent(kind -> addConstants(kind, method));
    type.fields().forEach(field -> method.addCode(read(field)));
    String unknown = type.facts().open() ? "in.tree()" : "in.unknownField(name, FIELDS)";
    method.addStatement("default -> extras = extras.withUnknown(name, $L)", unknown);
    method.endControlFlow().endControlFlow().addStatement("in.endObject()");
    out.addMethod(method.addStatement("return this").build());
  }

  private static void addConstants(KindFacts kind, MethodSpec.Builder method) {
    String statement = "case $S -> $L = $T.constant(in, $S)";
    method.addStatement(statement, "apiVersion", "hasApiVersion", Names.FIELDS, kind.apiVersion());
    method.addStatement(statement, "kind", "hasKind", Names.FIELDS, kind.kind());
  }

  private static CodeBlock read(FieldPlan field) {
    boolean strings = field.kind() == ValueKind.STRING;
    return switch (field.shape()) {
      case SINGLE -> assign(field, value(field));
      case LIST -> strings ? assign(field, CodeBlock.of("in.stringList()")) : list(field);
      case MAP ->
          strings ? assign(field, CodeBlock.of("in.stringMap()")) : map(field, value(field));
      case MAP_OF_LISTS -> map(field, CodeBlock.of("in.stringList()"));
    };
  }

  private static CodeBlock assign(FieldPlan field, CodeBlock value) {
    return CodeBlock.builder()
        .addStatement("case $S -> this.$L = $L", field.jsonName(), field.javaName(), value)
        .build();
  }

  private static CodeBlock list(FieldPlan field) {
    return CodeBlock.builder()
        .beginControlFlow("case $S ->", field.jsonName())
        .addStatement("$T list = new $T<>()", Names.listOf(field.value()), ArrayList.class)
        .addStatement("in.beginList()")
        .beginControlFlow("while (in.nextElement())")
        .addStatement("list.add($L)", value(field))
        .endControlFlow()
        .addStatement("in.endList()")
        .addStatement("this.$L = list", field.javaName())
        .endControlFlow()
        .build();
  }

  private static CodeBlock map(FieldPlan field, CodeBlock value) {
    return CodeBlock.builder()
        .beginControlFlow("case $S ->", field.jsonName())
        .addStatement("$T map = new $T<>()", field.storedType(), TreeMap.class)
        .addStatement("in.beginObject()")
        .beginControlFlow("for (String key = in.nextField(); key != null; key = in.nextField())")
        .addStatement("map.put(key, $L)", value)
        .endControlFlow()
        .addStatement("in.endObject()")
        .addStatement("this.$L = map", field.javaName())
        .endControlFlow()
        .build();
  }

  private static CodeBlock value(FieldPlan field) {
    ClassName type = field.valueClass();
    return switch (field.kind()) {
      case STRING -> CodeBlock.of("in.text()");
      case INT32 -> CodeBlock.of("in.int32()");
      case INT64 -> CodeBlock.of("in.int64()");
      case DOUBLE -> CodeBlock.of("in.decimal()");
      case BOOLEAN -> CodeBlock.of("in.bool()");
      case ENUM -> CodeBlock.of("$T.of(in.text())", type);
      case KERNEL, OBJECT, EMBEDDED_RESOURCE -> CodeBlock.of("$T.read(in)", type);
      case OBJECT_OR_BOOLEAN -> union(field, "BOOL", CodeBlock.of("in.bool()"));
      case OBJECT_OR_LIST ->
          union(field, "LIST", CodeBlock.of("$T.readList(in, $T::read)", Names.FIELDS, type));
      case OBJECT_OR_STRINGS -> union(field, "LIST", CodeBlock.of("in.stringList()"));
    };
  }

  private static CodeBlock union(FieldPlan field, String token, CodeBlock other) {
    ClassName object = field.valueClass();
    ClassName union = ((ParameterizedTypeName) field.value()).rawType();
    return CodeBlock.of(
        "in.peek() == $T.Token.$L ? $T.<$T>of($L) : $T.<$T>of($T.read(in))",
        Names.READER,
        token,
        union,
        object,
        other,
        union,
        object,
        object);
  }
}
