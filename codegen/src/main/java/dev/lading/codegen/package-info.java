/**
 * Build tool: from the facts of the Kubernetes API to Java source.
 *
 * <p>The flow is {@link dev.lading.codegen.facts} (table) → {@link dev.lading.codegen.plan} (names
 * and shapes) → {@link dev.lading.codegen.emit} (JavaPoet rules). {@link
 * dev.lading.codegen.GenerateModel} runs it in every build of the model.
 *
 * <p>To move to the next Kubernetes version: make {@code kinds.json} and {@code types.json} from
 * the Go types of the release, run {@link dev.lading.codegen.ImportFacts} on them, look through the
 * difference of {@code kubernetes-api.txt}, name new plurals in {@code curation.txt} where the
 * generator's guess reads badly, and run the tests; the comparison with the official client needs
 * the client of the same version.
 */
@NullMarked
package dev.lading.codegen;

import org.jspecify.annotations.NullMarked;
