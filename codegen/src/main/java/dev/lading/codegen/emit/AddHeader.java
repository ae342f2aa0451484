package dev.lading.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lading.codegen.plan.TypePlan;
import javax.lang.model.element.Modifier;

/** Javadoc, annotations and supertype of the interface. */
final class AddHeader implements TypeRule {

  @Override
  public void apply(TypePlan type, TypeSpec.Builder out) {
    out.addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n", Facts.ofType(type))
        .addAnnotation(Names.STYLE)
        .addAnnotation(
            AnnotationSpec.builder(Names.IMMUTABLE)
                .addMember("builder", "false")
                .addMember("copy", "false")
                .build())
        .addSuperinterface(type.isIdentified() ? Names.RESOURCE : Names.API_OBJECT);
  }
}
