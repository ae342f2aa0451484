package dev.lading.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import dev.lading.codegen.plan.ValueKind;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** {@code writeTo}: present fields in ascending order of their names. */
final class AddWriting implements TypeRule {

  /** The variables of {@code writeTo} itself. */
  private static final Set<String> OWN_VARIABLES = Set.of("sink", "out", "key", "element");

  /** Names that some YAML reader takes for a boolean or null. */
  private static final Set<String> YAML_WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    SortedMap<String, CodeBlock> statements = new TreeMap<>(type.layout().keyOrder());
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
          .addStatement(name(field))
          .add(value(field.kind(), field.javaName() + "()"))
          .build();
    }
    return field.shape() == Shape.SINGLE ? optional(field) : collection(field);
  }

  private static CodeBlock optional(FieldPlan field) {
    return CodeBlock.builder()
        .add(variable(field))
        .beginControlFlow("if ($L.isPresent())", held(field))
        .addStatement(name(field))
        .add(value(field.kind(), held(field) + ".get()"))
        .endControlFlow()
        .build();
  }

  private static CodeBlock collection(FieldPlan field) {
    return CodeBlock.builder()
        .add(variable(field))
        .beginControlFlow("if (!$L.isEmpty())", held(field))
        .addStatement(name(field))
        .add(field.shape() == Shape.LIST ? list(field, held(field)) : map(field))
        .endControlFlow()
        .build();
  }

  /** The variable that holds a field, unless it would have the name of one that is there. */
  private static CodeBlock variable(FieldPlan field) {
    return OWN_VARIABLES.contains(field.javaName())
        ? CodeBlock.of("")
        : CodeBlock.builder()
            .addStatement("$1T $2L = $2L()", field.accessorType(), field.javaName())
            .build();
  }

  private static String held(FieldPlan field) {
    return OWN_VARIABLES.contains(field.javaName()) ? field.javaName() + "()" : field.javaName();
  }

  /** Names a member; only names that are safe unquoted in every format are sent as such. */
  private static CodeBlock name(FieldPlan field) {
    String name = field.jsonName();
    boolean plain =
        !name.isEmpty()
            && Character.isLetter(name.charAt(0))
            && name.chars().allMatch(AddWriting::isPlain)
            && !YAML_WORDS.contains(name.toLowerCase(Locale.ROOT));
    return CodeBlock.of(plain ? "out.field($S)" : "out.key($S)", name);
  }

  private static boolean isPlain(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
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
    String map = held(field);
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
