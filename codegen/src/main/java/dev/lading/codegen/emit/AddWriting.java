package dev.lading.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import dev.lading.codegen.plan.ValueKind;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** {@code writeTo}: present fields in ascending order of their names. */
final class AddWriting implements TypeRule {

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    SortedMap<String, CodeBlock> statements = new TreeMap<>();
    type.resource().ifPresent(kind -> addConstants(kind, statements));
    for (FieldPlan field : type.fields()) {
      statements.put(field.jsonName(), statement(type, field));
    }
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("writeTo")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
            .addParameter(Names.WRITER, "sink")
            .addStatement("$T out = extras().weave(sink)", Names.WRITER)
            .addStatement("out.beginObject()");
    statements.values().forEach(method::addCode);
    out.addMethod(method.addStatement("out.endObject()").build());
  }

  private static void addConstants(KindFacts kind, SortedMap<String, CodeBlock> statements) {
    statements.put("apiVersion", constant("apiVersion", kind.apiVersion()));
    statements.put("kind", constant("kind", kind.kind()));
  }

  private static CodeBlock constant(String name, String value) {
    return CodeBlock.builder()
        .addStatement("out.field($S)", name)
        .addStatement("out.text($S)", value)
        .build();
  }

  private static CodeBlock statement(TypePlan type, FieldPlan field) {
    boolean always = type.isPlain(field);
    if (field.shape() == Shape.SINGLE && always) {
      return CodeBlock.builder()
          .addStatement("out.field($S)", field.jsonName())
          .add(value(field.kind(), field.javaName() + "()"))
          .build();
    }
    return field.shape() == Shape.SINGLE ? optional(field) : collection(field);
  }

  private static CodeBlock optional(FieldPlan field) {
    return CodeBlock.builder()
        .addStatement("$1T $2L = $2L()", field.accessorType(), field.javaName())
        .beginControlFlow("if ($L.isPresent())", field.javaName())
        .addStatement("out.field($S)", field.jsonName())
        .add(value(field.kind(), field.javaName() + ".get()"))
        .endControlFlow()
        .build();
  }

  private static CodeBlock collection(FieldPlan field) {
    return CodeBlock.builder()
        .addStatement("$1T $2L = $2L()", field.accessorType(), field.javaName())
        .beginControlFlow("if (!$L.isEmpty())", field.javaName())
        .addStatement("out.field($S)", field.jsonName())
        .add(field.shape() == Shape.LIST ? list(field, field.javaName()) : map(field))
        .endControlFlow()
        .build();
  }

  private static CodeBlock list(FieldPlan field, String list) {
    if (field.kind() == ValueKind.STRING) {
      return CodeBlock.builder().addStatement("out.stringList($L)", list).build();
    }
    return CodeBlock.builder()
        .addStatement("out.beginList()")
        .beginControlFlow("for ($T element : $L)", field.value(), list)
        .add(value(field.kind(), "element"))
        .endControlFlow()
        .addStatement("out.endList()")
        .build();
  }

  private static CodeBlock map(FieldPlan field) {
    String map = field.javaName();
    if (field.kind() == ValueKind.STRING && field.shape() == Shape.MAP) {
      return CodeBlock.builder().addStatement("out.stringMap($L)", map).build();
    }
    String entry = map + ".get(key)";
    return CodeBlock.builder()
        .addStatement("out.beginObject()")
        .beginControlFlow("for (String key : $T.sortedKeys($L))", Names.KEY_ORDER, map)
        .addStatement("out.key(key)")
        .add(field.shape() == Shape.MAP ? value(field.kind(), entry) : list(field, entry))
        .endControlFlow()
        .addStatement("out.endObject()")
        .build();
  }

  private static CodeBlock value(ValueKind kind, String expression) {
    String statement =
        switch (kind) {
          case STRING -> "out.text($L)";
          case INT32, INT64 -> "out.integer($L)";
          case DOUBLE -> "out.decimal($L)";
          case BOOLEAN -> "out.bool($L)";
          case ENUM -> "out.text($L.value())";
          case KERNEL,
              OBJECT,
              EMBEDDED_RESOURCE,
              OBJECT_OR_BOOLEAN,
              OBJECT_OR_LIST,
              OBJECT_OR_STRINGS ->
              "$L.writeTo(out)";
        };
    return CodeBlock.builder().addStatement(statement, expression).build();
  }
}
