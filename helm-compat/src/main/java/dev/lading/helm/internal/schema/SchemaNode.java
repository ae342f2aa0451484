package dev.lading.helm.internal.schema;

import dev.lading.sprig.internal.regex.GoPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

  final Set<JsonType> types = new LinkedHashSet<>();
  boolean hasConst;
  @Nullable Object constant;
  @Nullable List<@Nullable Object> enumeration;
  String format = "";

  int minProperties = -1;
  int maxProperties = -1;
  List<String> required = List.of();
  final Map<String, SchemaNode> properties = new LinkedHashMap<>();
  final Map<GoPattern, SchemaNode> patternProperties = new LinkedHashMap<>();
  @Nullable SchemaNode additionalProperties;
  boolean noAdditionalProperties;
  @Nullable SchemaNode propertyNames;
  final Map<String, List<String>> dependentRequired = new LinkedHashMap<>();
  final Map<String, SchemaNode> dependentSchemas = new LinkedHashMap<>();
  @Nullable SchemaNode unevaluatedProperties;

  int minItems = -1;
  int maxItems = -1;
  boolean uniqueItems;
  final List<SchemaNode> prefixItems = new ArrayList<>();
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

  final List<SchemaNode> allOf = new ArrayList<>();
  final List<SchemaNode> anyOf = new ArrayList<>();
  final List<SchemaNode> oneOf = new ArrayList<>();
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
