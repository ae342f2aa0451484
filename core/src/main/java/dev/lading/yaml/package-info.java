/**
 * Reading and writing YAML the way Kubernetes tools do.
 *
 * <p>{@link dev.lading.yaml.YamlWriter} produces one format, the bytes {@code kubectl} prints for
 * the same object. {@link dev.lading.yaml.YamlReader} accepts what {@code sigs.k8s.io/yaml}
 * accepts, within {@link dev.lading.yaml.YamlLimits}, and keeps positions.
 */
@NullMarked
package dev.lading.yaml;

import org.jspecify.annotations.NullMarked;
