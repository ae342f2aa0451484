package dev.lading.gotemplate.internal.eval;

import dev.lading.gotemplate.function.FunctionRegistry;
import dev.lading.gotemplate.run.MissingKey;

/** How the templates of a set are parsed and executed. */
public record Dialect(
    FunctionRegistry functions,
    MissingKey missingKey,
    String leftDelimiter,
    String rightDelimiter,
    boolean integerRanges) {}
