package dev.lading.codegen.plan;

import com.palantir.javapoet.ClassName;
import java.util.SortedMap;

/**
 * One generated value type.
 *
 * @param name the class
 * @param closed whether the API server refuses other values
 * @param constants Java names and API values
 */
public record EnumPlan(ClassName name, boolean closed, SortedMap<String, String> constants) {}
