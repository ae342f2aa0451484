package dev.lading.codegen.facts;

import java.util.List;

/**
 * The values of an enumeration.
 *
 * @param name the name the API gives it
 * @param closed whether the API server refuses other values
 * @param values in the order of the Go source
 */
public record ValueFacts(String name, boolean closed, List<String> values) {}
