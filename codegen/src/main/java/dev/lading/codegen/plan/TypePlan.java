package dev.lading.codegen.plan;

import com.palantir.javapoet.ClassName;
import dev.lading.codegen.facts.KindFacts;
import dev.lading.codegen.facts.TypeFacts;
import java.util.List;
import java.util.Optional;

/**
 * One generated interface.
 *
 * @param name the interface
 * @param facts the type in the table
 * @param resource the kind, if the type is one
 * @param fields its attributes, without apiVersion and kind of a kind
 * @param layout where it lies
 */
public record TypePlan(
    ClassName name,
    TypeFacts facts,
    Optional<KindFacts> resource,
    List<FieldPlan> fields,
    Layout layout) {

  /** The nested builder. */
  public ClassName builder() {
    return name.nestedClass("Builder");
  }

  /** The implementation Immutables makes. */
  public ClassName implementation() {
    return ClassName.get(name.packageName(), "Immutable" + name.simpleName());
  }

  /** Whether the kind has metadata, and so is a resource with identity. */
  public boolean isIdentified() {
    return resource.map(KindFacts::metadata).orElse(false)
        && fields.stream().anyMatch(TypePlan::isObjectMeta);
  }

  /** Whether {@code field} is the metadata of this kind. */
  public boolean isMetadata(FieldPlan field) {
    return isIdentified() && isObjectMeta(field);
  }

  /** Whether the accessor of the single value {@code field} gives it without an Optional. */
  public boolean isPlain(FieldPlan field) {
    return field.mandatory() || isMetadata(field);
  }

  private static boolean isObjectMeta(FieldPlan field) {
    return field.javaName().equals("metadata") && field.facts().type().equals("meta.v1.ObjectMeta");
  }

  /** Whether {@code build()} insists on any field. */
  public boolean hasMandatory() {
    return fields.stream().anyMatch(FieldPlan::mandatory);
  }
}
