package dev.lading.codegen.plan;

import java.util.List;

/**
 * Everything to generate.
 *
 * @param version the Kubernetes version
 * @param types the interfaces
 * @param enums the value types
 */
public record ModelPlan(String version, List<TypePlan> types, List<EnumPlan> enums) {}
