package dev.lading.helm.internal.schema;

import dev.lading.sprig.internal.regex.GoPattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema ready to be checked with. Filled by {@link SchemaCompiler} and not changed afterwards;
 * nodes refer to each other, in cycles where the schema does.
 */
final class SchemaNode {

  final String location;
  final Draft draft;
  final SchemaResource resource;

  @Nullable Boolean always;
  @Nullable SchemaNode ref;
  @Nullable SchemaNode recursiveRef;
  boolean recursiveAnchor;
  @Nullable SchemaNode dynamicRef;
  String dynamicRefAnchor = "";
  String dynamicAnchor = "";

  Set<JsonType> types = Set.of();
  boolean hasConst;
  @Nullable Object constant;
  @Nullable List<@Nullable Object> enumeration;
  String format = "";

  int minProperties = -1;
  int maxProperties = -1;
  List<String> required = List.of();
  Map<String, SchemaNode> properties = Map.of();
  Map<GoPattern, SchemaNode> patternProperties = Map.of();
  @Nullable SchemaNode additionalProperties;
  boolean noAdditionalProperties;
  @Nullable SchemaNode propertyNames;
  Map<String, List<String>> dependentRequired = Map.of();
  Map<String, SchemaNode> dependentSchemas = Map.of();
  @Nullable SchemaNode unevaluatedProperties;

  int minItems = -1;
  int maxItems = -1;
  boolean uniqueItems;
  List<SchemaNode> prefixItems = List.of();
  @Nullable SchemaNode items;
  boolean noAdditionalItems;
  @Nullable SchemaNode contains;
  int minContains = -1;
  int maxContains = -1;
  @Nullable SchemaNode unevaluatedItems;

  int minLength = -1;
  int maxLength = -1;
  @Nullable GoPattern pattern;
  String patternText = "";

  @Nullable Double minimum;
  @Nullable Double maximum;
  @Nullable Double exclusiveMinimum;
  @Nullable Double exclusiveMaximum;
  @Nullable Double multipleOf;

  List<SchemaNode> allOf = List.of();
  List<SchemaNode> anyOf = List.of();
  List<SchemaNode> oneOf = List.of();
  @Nullable SchemaNode not;
  @Nullable SchemaNode ifSchema;
  @Nullable SchemaNode thenSchema;
  @Nullable SchemaNode elseSchema;

  SchemaNode(String location, SchemaResource resource) {
    this.location = location;
    this.resource = resource;
    this.draft = resource.draft();
  }

  @Override
  public String toString() {
    return location;
  }
}
