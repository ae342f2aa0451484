package dev.lading.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.lading.codegen.plan.Planner;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Types that generated source refers to. */
final class Names {

  static final ClassName API_OBJECT = kernel("ApiObject");
  static final ClassName RESOURCE = kernel("KubernetesResource");
  static final ClassName OBJECT_META = kernel("ObjectMeta");
  static final ClassName RESOURCE_TYPE = kernel("ResourceType");
  static final ClassName STABILITY = kernel("Stability");
  static final ClassName OBJECT_BUILDER = kernel("ObjectBuilder");
  static final ClassName MISSING_FIELD = kernel("MissingFieldException");
  static final ClassName EXTRAS = kernel("Extras");
  static final ClassName ENUM_VALUE = kernel("EnumValue");
  static final ClassName FIELDS = kernel("BuilderFields");
  static final ClassName NESTED = kernel("NestedBuilders");
  static final ClassName STYLE = kernel("ModelStyle");
  static final ClassName QUANTITY = kernel("Quantity");
  static final ClassName INT_OR_STRING = kernel("IntOrString");
  static final ClassName READER = ClassName.get(Planner.KERNEL + ".io", "ObjectReader");
  static final ClassName WRITER = ClassName.get(Planner.KERNEL + ".io", "ObjectWriter");
  static final ClassName TREE_READER = ClassName.get(Planner.KERNEL + ".io", "TreeObjectReader");
  static final ClassName KEY_ORDER = ClassName.get(Planner.KERNEL + ".io", "KeyOrder");
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName IMMUTABLE = ClassName.get("org.immutables.value", "Value", "Immutable");
  static final ClassName REDACTED = ClassName.get("org.immutables.value", "Value", "Redacted");
  static final ClassName JSON_CREATOR =
      ClassName.get("com.fasterxml.jackson.annotation", "JsonCreator");
  static final ClassName STRING = ClassName.get(String.class);

  private Names() {}

  private static ClassName kernel(String name) {
    return ClassName.get(Planner.KERNEL, name);
  }

  static TypeName listOf(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }

  static TypeName iterableOf(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(Iterable.class), producer(element));
  }

  static TypeName mapOf(TypeName value) {
    return ParameterizedTypeName.get(ClassName.get(Map.class), STRING, value);
  }

  static TypeName producer(TypeName type) {
    return WildcardTypeName.subtypeOf(type);
  }

  static TypeName consumerOf(ClassName builder) {
    return ParameterizedTypeName.get(
        ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(builder));
  }

  static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
