package dev.lading.codegen.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.lading.codegen.facts.FieldFacts;
import dev.lading.codegen.facts.FieldFacts.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One attribute of a generated type.
 *
 * @param facts what the API says of the field
 * @param javaName the accessor
 * @param singular the name of one element, for lists and maps
 * @param kind the family of its values
 * @param value the Java type of one value, boxed
 * @param mandatory whether {@code build()} insists on it
 * @param redacted whether it stays out of {@code toString}
 */
public record FieldPlan(
    FieldFacts facts,
    String javaName,
    String singular,
    ValueKind kind,
    TypeName value,
    boolean mandatory,
    boolean redacted) {

  private static final ClassName LIST = ClassName.get(List.class);
  private static final ClassName MAP = ClassName.get(Map.class);

  /** The name in YAML. */
  public String jsonName() {
    return facts.name();
  }

  /** Single value, list or map. */
  public Shape shape() {
    return facts.shape();
  }

  /** The type of the accessor. */
  public TypeName accessorType() {
    if (shape() == Shape.SINGLE && !mandatory) {
      return ParameterizedTypeName.get(ClassName.get(Optional.class), value);
    }
    return shape() == Shape.SINGLE ? parameterType() : storedType();
  }

  /** The type of the builder's field, apart from null. */
  public TypeName storedType() {
    TypeName string = ClassName.get(String.class);
    return switch (shape()) {
      case SINGLE -> value;
      case LIST -> ParameterizedTypeName.get(LIST, value);
      case MAP -> ParameterizedTypeName.get(MAP, string, value);
      case MAP_OF_LISTS ->
          ParameterizedTypeName.get(MAP, string, ParameterizedTypeName.get(LIST, value));
    };
  }

  /** The type of single values as a parameter: primitive where there is one. */
  public TypeName parameterType() {
    return kind.isPrimitive() ? value.unbox() : value;
  }

  /** The class of the values, for kinds that have a class of their own. */
  public ClassName valueClass() {
    TypeName type =
        value instanceof ParameterizedTypeName generic ? generic.typeArguments().get(0) : value;
    return (ClassName) type;
  }
}
