package dev.lading.codegen.plan;

import java.util.List;

/**
 * Everything to generate.
 *
 * @param layout where it goes
 * @param types the interfaces
 * @param enums the value types
 */
public record ModelPlan(Layout layout, List<TypePlan> types, List<EnumPlan> enums) {}
