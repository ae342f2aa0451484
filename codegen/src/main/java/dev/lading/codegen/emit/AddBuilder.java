package dev.lading.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.facts.FieldFacts.Shape;
import dev.lading.codegen.plan.FieldPlan;
import dev.lading.codegen.plan.TypePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The nested builder: its fields, constructors and setters. */
final class AddBuilder implements TypeRule {

  private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(Names.NULLABLE).build();

  private final List<TypeRule> rules = List.of(new AddReading(), new AddBuild());

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder("Builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Collects the fields of a {@link $T}.\n", type.name())
            .addSuperinterface(ParameterizedTypeName.get(Names.OBJECT_BUILDER, type.name()));
    builder.addField(knownFields(type));
    type.fields().forEach(field -> builder.addField(storage(field)));
    addState(type, builder);
    builder.addMethod(MethodSpec.constructorBuilder().build());
    builder.addMethod(copyConstructor(type));
    type.fields().forEach(field -> Setters.add(type, field, builder));
    type.resource().ifPresent(kind -> builder.addMethod(withoutTypeMeta(type)));
    builder.addMethod(unknownField(type));
    rules.forEach(rule -> rule.apply(type, builder));
    out.addType(builder.build());
  }

  private static FieldSpec knownFields(TypePlan type) {
    Stream<String> typeMeta =
        type.resource().isPresent() ? Stream.of("apiVersion", "kind") : Stream.empty();
    List<CodeBlock> names =
        Stream.concat(typeMeta, type.fields().stream().map(FieldPlan::jsonName))
            .sorted()
            .map(name -> CodeBlock.of("$S", name))
            .toList();
    return FieldSpec.builder(
            Names.listOf(Names.STRING), "FIELDS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.of($L)", List.class, CodeBlock.join(names, ", "))
        .build();
  }

  private static FieldSpec storage(FieldPlan field) {
    TypeName stored = field.storedType().annotated(NULLABLE);
    return FieldSpec.builder(stored, field.javaName(), Modifier.PRIVATE).build();
  }

  private static void addState(TypePlan type, TypeSpec.Builder builder) {
    builder.addField(
        FieldSpec.builder(Names.EXTRAS, "extras", Modifier.PRIVATE)
            .initializer("$T.NONE", Names.EXTRAS)
            .build());
    if (type.hasMandatory()) {
      builder.addField(TypeName.BOOLEAN, "incompleteAllowed", Modifier.PRIVATE);
    }
    if (type.resource().isPresent()) {
      builder.addField(flag("hasApiVersion")).addField(flag("hasKind"));
    }
  }

  private static FieldSpec flag(String name) {
    return FieldSpec.builder(TypeName.BOOLEAN, name, Modifier.PRIVATE).initializer("true").build();
  }

  private static MethodSpec copyConstructor(TypePlan type) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(type.name(), "source");
    constructor.addStatement("$T notes = source.extras()", Names.EXTRAS);
    type.fields().forEach(field -> constructor.addStatement(copy(type, field)));
    constructor.addStatement("extras = notes.unknownOnly()");
    if (type.hasMandatory()) {
      constructor.addStatement("incompleteAllowed = notes.isIncomplete()");
    }
    if (type.resource().isPresent()) {
      constructor.addStatement("hasApiVersion = !notes.isAbsent($S)", "apiVersion");
      constructor.addStatement("hasKind = !notes.isAbsent($S)", "kind");
    }
    return constructor.build();
  }

  private static CodeBlock copy(TypePlan type, FieldPlan field) {
    String name = field.javaName();
    if (field.shape() != Shape.SINGLE) {
      return CodeBlock.of(
          "this.$1L = $2T.present(source.$1L(), notes, $3S)", name, Names.FIELDS, field.jsonName());
    }
    if (type.isPlain(field)) {
      return CodeBlock.of(
          "this.$1L = notes.isAbsent($2S) ? null : source.$1L()", name, field.jsonName());
    }
    return CodeBlock.of("this.$1L = source.$1L().orElse(null)", name);
  }

  private static MethodSpec withoutTypeMeta(TypePlan type) {
    return MethodSpec.methodBuilder("withoutTypeMeta")
        .addJavadoc(
            "Leaves apiVersion and kind out of the output, as is usual inside another object.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(type.builder())
        .addStatement("hasApiVersion = false")
        .addStatement("hasKind = false")
        .addStatement("return this")
        .build();
  }

  private static MethodSpec unknownField(TypePlan type) {
    return MethodSpec.methodBuilder("unknownField")
        .addJavadoc(
            """
            Adds a member the type does not know: a plain tree of maps, lists and scalars.

            @throws IllegalArgumentException when {@code name} is a field of the type or
                {@code tree} is no plain tree
            """)
        .addModifiers(Modifier.PUBLIC)
        .returns(type.builder())
        .addParameter(Names.STRING, "name")
        .addParameter(ClassName.OBJECT.annotated(NULLABLE), "tree")
        .addStatement("extras = $T.unknown(extras, FIELDS, name, tree)", Names.FIELDS)
        .addStatement("return this")
        .build();
  }

  static List<FieldPlan> collections(TypePlan type) {
    List<FieldPlan> collections = new ArrayList<>(type.fields());
    collections.removeIf(Setters::isSingle);
    return collections;
  }
}
