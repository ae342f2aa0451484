package dev.lading.codegen.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a field is merged.
 *
 * @param patchStrategy strategic merge: {@code merge}, {@code replace}, {@code retainKeys}
 * @param patchMergeKey strategic merge: the field that identifies list elements
 * @param listType server-side apply: {@code atomic}, {@code set}, {@code map}
 * @param listMapKeys server-side apply: the fields that identify list elements
 * @param mapType server-side apply: {@code atomic}, {@code granular}
 * @param structType server-side apply: {@code atomic}, {@code granular}
 */
public record MergeFacts(
    List<String> patchStrategy,
    @Nullable String patchMergeKey,
    @Nullable String listType,
    List<String> listMapKeys,
    @Nullable String mapType,
    @Nullable String structType) {}
