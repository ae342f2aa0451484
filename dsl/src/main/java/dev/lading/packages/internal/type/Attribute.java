package dev.lading.packages.internal.type;

import java.util.List;

/**
 * One attribute of a values type.
 *
 * @param optional whether it may be null
 * @param mandatory whether there is no default
 * @param examples texts that are accepted
 */
public record Attribute(
    String name,
    Shape shape,
    boolean optional,
    boolean mandatory,
    boolean secret,
    String description,
    Constraints constraints,
    List<String> examples) {}
