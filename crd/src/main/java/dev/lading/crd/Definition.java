package dev.lading.crd;

/**
 * One version of a definition.
 *
 * @param kind what it declares
 * @param schema the schema of its resources; nothing when it has none
 * @param status whether {@code /status} is a resource of its own
 * @param scale whether {@code /scale} is one
 */
record Definition(CustomKind kind, SchemaNode schema, boolean status, boolean scale) {}
