/**
 * Canonical YAML, byte for byte what go-yaml v2 emits for the same value (emitterc.go, encode.go,
 * sorter.go of {@code sigs.k8s.io/yaml}).
 */
@NullMarked
package dev.lading.yaml.internal.emit;

import org.jspecify.annotations.NullMarked;
